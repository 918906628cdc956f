//! The tables, as diesel's command line prints them.

macro_rules! tables {
    ($($table:ident { $($column:ident: $type:ident $(<$inner:ident>)?),+ })+) => {
        $(diesel::table! { $table (id) { $($column -> $type $(<$inner>)?),+ } })+
    };
}

tables! {
    users { id: BigInt, name: Text, email: Text }
    posts { id: BigInt, user_id: BigInt, title: Text, body: Text }
    comments { id: BigInt, post_id: BigInt, author: Text, text: Text }
    customers { id: BigInt, name: Text, city: Nullable<Text> }
    orders { id: BigInt, customer_id: BigInt, total: BigInt, note: Nullable<Text> }
    students { id: BigInt, name: Text }
    courses { id: BigInt, title: Text }
    enrolments { id: BigInt, student_id: BigInt, course_id: BigInt, grade: BigInt }
    folders { id: Text, name: Text, owner: Text }
    documents { id: Text, folder_id: Text, title: Text, body: Text }
}

diesel::joinable!(posts -> users (user_id));
diesel::joinable!(comments -> posts (post_id));
diesel::joinable!(orders -> customers (customer_id));
diesel::joinable!(enrolments -> students (student_id));
diesel::joinable!(enrolments -> courses (course_id));
diesel::joinable!(documents -> folders (folder_id));
diesel::allow_tables_to_appear_in_same_query!(
    users, posts, comments, customers, orders, students, courses, enrolments, folders, documents
);
