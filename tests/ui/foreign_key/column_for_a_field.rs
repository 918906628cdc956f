// errors: 14
use relcore::Collection;

#[derive(Collection)]
#[collection(unique(EmployeeId, Name))]
#[belongs_to(Self, foreign_key = ReportsTo, as = boss)]
#[belongs_to(Self, foreign_key = reports_to, target_key = EmployeeId, as = chief)]
#[has_one(Self, foreign_key = reports_to, source_key = Name, as = assistant)]
#[has_many(Self, foreign_key = ReportsTo, as = reports)]
#[has_many(Badge, foreign_key = HolderId)]
#[has_one(Badge, foreign_key = (HolderId, holder_name), source_key = (id, name), as = last)]
#[belongs_to_many(Room, through = Badge, foreign_key = HolderId, other_key = room_id)]
#[belongs_to_many(Room, through = Badge, foreign_key = holder_id, other_key = RoomId, as = doors)]
#[belongs_to_many(Room, through = Badge, other_key = room_id, target_key = Number, as = keys)]
#[belongs_to_many(Room, through = Badge, target_key = Number, as = halls)]
#[belongs_to_many(Room, through = Badge, target_key = numbr, as = floors)]
#[collection(unique(id, name))]
struct Employee {
    #[collection(column = "EmployeeId")]
    id: i64,
    #[collection(column = "ReportsTo")]
    reports_to: Option<i64>,
    #[collection(column = "Name")]
    name: String,
}

#[derive(Collection)]
#[collection(unique(holder_id, holder_name))]
#[belongs_to(Employee, foreign_key = holder_id)]
#[belongs_to(Room)]
struct Badge {
    #[collection(column = "BadgeId", primary_key)]
    badge_id: i64,
    #[collection(column = "HolderId")]
    holder_id: i64,
    holder_name: String,
    #[collection(column = "RoomId")]
    room_id: i64,
}

#[derive(Collection)]
#[collection(primary_key(Nr))]
struct Room {
    #[collection(column = "Nr")]
    id: i64,
    #[collection(column = "Number", unique)]
    number: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let employee = Employee { id: 1, reports_to: None, name: String::new() };
    println!("{}", employee.badges().all(&conn).unwrap()[0].holder_name);
}
