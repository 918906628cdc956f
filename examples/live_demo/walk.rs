//! Follows every relation over real data, and prints each call with what came back.

use std::error::Error;

use relcore::Collection;
use rusqlite::Connection;

use crate::answer::{list, show};
use crate::model::{Address, Company, Customer, Delivery, Employee, Order, Product, Project, Transaction, User};

type Result = std::result::Result<(), Box<dyn Error>>;

/// Walks the whole graph.
pub fn walk(conn: &Connection) -> Result {
    customers(conn)?;
    orders(conn)?;
    products(conn)?;
    companies(conn)?;
    projects(conn)?;
    employees(conn)
}

fn customers(conn: &Connection) -> Result {
    title("Customers and their addresses: by a unique name, not by an id");
    show!(Customer::all().count(conn)?);
    let customer = show!(Customer::find(12).one(conn)?).ok_or("no customer 12")?;
    let address = show!(customer.address().one(conn)?).ok_or("customer 12 has no address")?;
    show!(address.customer().one(conn)?);

    note("A customer without an address; and an address without a customer: nothing is asked for a null.");
    let traveller = show!(Customer::find(5).one(conn)?).ok_or("no customer 5")?;
    show!(traveller.address().one(conn)?);
    let empty = show!(Address::find(36).one(conn)?).ok_or("no address 36")?;
    show!(empty.customer().one(conn)?);

    note("What somebody bought: their orders, and through those the products.");
    show!(customer.orders().count(conn)?);
    list!(customer.orders().all(conn)?);
    list!(customer.products().all(conn)?);
    Ok(())
}

fn orders(conn: &Connection) -> Result {
    title("Orders: a text as primary key, and a delivery that may not have left yet");
    let order = show!(Order::find("R-041").one(conn)?).ok_or("no order R-041")?;
    note("Keys that cannot be null lead to the record itself, a nullable one to an `Option`.");
    let customer = show!(order.customer().one(conn)?);
    let product = show!(order.product().one(conn)?);
    let delivery = show!(order.delivery().one(conn)?).ok_or("order R-041 was not sent")?;
    println!(
        "    In words: {} gets {} × {} for {}, brought by {}.",
        customer.name,
        order.quantity,
        product.name,
        money(order.quantity * product.price),
        delivery.carrier,
    );

    let waiting = show!(Order::find("R-044").one(conn)?).ok_or("no order R-044")?;
    show!(waiting.delivery().exists(conn)?);
    show!(waiting.delivery().one(conn)?);
    Ok(())
}

fn products(conn: &Connection) -> Result {
    title("Products and deliveries: the same keys from the other end");
    let product = show!(Product::find(7).one(conn)?).ok_or("no product 7")?;
    list!(product.orders().all(conn)?);
    list!(product.customers().all(conn)?);
    let delivery = show!(Delivery::find(6).one(conn)?).ok_or("no delivery 6")?;
    list!(delivery.orders().all(conn)?);
    let unsold = show!(Product::find(10).one(conn)?).ok_or("no product 10")?;
    show!(unsold.orders().exists(conn)?);
    Ok(())
}

fn companies(conn: &Connection) -> Result {
    title("Companies and transactions: two relations between the same two tables");
    let company = show!(Company::all().first(conn)?).ok_or("no company")?;
    list!(company.emitted().all(conn)?);
    list!(company.received().all(conn)?);
    let transaction = show!(company.received().first(conn)?).ok_or("nothing was received")?;
    show!(transaction.emitter().one(conn)?);
    show!(transaction.receiver().one(conn)?);

    let sum = |all: Vec<Transaction>| all.iter().map(|transaction| transaction.amount).sum();
    let (paid, earned) = (sum(company.emitted().all(conn)?), sum(company.received().all(conn)?));
    println!("    In words: {} paid {} and got {}.", company.name, money(paid), money(earned));
    Ok(())
}

fn projects(conn: &Connection) -> Result {
    title("Users and projects: many to many, with something to read on the link");
    let user = show!(User::find(3).one(conn)?).ok_or("no user 3")?;
    list!(user.projects().all(conn)?);
    let project = show!(Project::find(1).one(conn)?).ok_or("no project 1")?;
    list!(project.users().all(conn)?);

    note("The link is a collection of its own: its key is a pair, and it leads both ways.");
    list!(project.team().all(conn)?);
    list!(user.roles().all(conn)?);
    let link = show!(user.roles().first(conn)?).ok_or("user 3 has no role")?;
    let user = show!(link.user().one(conn)?);
    let project = show!(link.project().one(conn)?);
    println!("    In words: {} is {} of {}, {} hours so far.", user.login, link.role, project.title, link.hours);
    Ok(())
}

fn employees(conn: &Connection) -> Result {
    title("Employees: a relation from a table to itself");
    let employee = show!(Employee::find(6).one(conn)?).ok_or("no employee 6")?;
    list!(employee.reports().all(conn)?);
    let mut chain = employee.name.clone();
    let mut manager = show!(employee.manager().one(conn)?);
    while let Some(above) = manager {
        chain = format!("{chain} → {}", above.name);
        manager = show!(above.manager().one(conn)?);
    }
    println!("    In words: {chain}.");
    Ok(())
}

fn title(text: &str) {
    println!("\n── {text} {}", "─".repeat(96 - text.chars().count()));
}

fn note(text: &str) {
    println!("\n{text}");
}

/// Cents, as people write them.
fn money(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
