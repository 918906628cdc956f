//! The schema, and a few hundred rows: made by arithmetic, so that every run prints the same.

use rusqlite::{Result, Transaction, params};

const CUSTOMERS: u32 = 40;
const ADDRESSES: u32 = 36;
const PRODUCTS: u32 = 10;
const DELIVERIES: u32 = 15;
const ORDERS: u32 = 120;
const COMPANIES: u32 = 6;
const TRANSACTIONS: u32 = 60;
const USERS: u32 = 8;
const PROJECTS: u32 = 5;
const EMPLOYEES: u32 = 25;

const FIRST_NAMES: [&str; 8] = ["Ada", "Alan", "Barbara", "Donald", "Edsger", "Grace", "Ken", "Radia"];
const LAST_NAMES: [&str; 5] = ["Berg", "Costa", "Dupont", "Evans", "Fischer"];
const CITIES: [&str; 6] = ["Lisbon", "Lyon", "Oslo", "Rome", "Turin", "Vienna"];
const GOODS: [&str; 10] = ["lamp", "desk", "chair", "shelf", "clock", "rug", "mirror", "vase", "stool", "bench"];
const CARRIERS: [&str; 3] = ["Swift", "Tortoise", "Zephyr"];
const FIRMS: [&str; 6] = ["Acme", "Borealis", "Cobalt", "Dynamo", "Ember", "Fathom"];
const LOGINS: [&str; 8] = ["ana", "ben", "cleo", "dan", "eve", "finn", "gus", "hana"];
const TITLES: [&str; 5] = ["website", "warehouse", "payroll", "search", "audit"];
const ROLES: [&str; 3] = ["lead", "developer", "reviewer"];

const SCHEMA: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, email TEXT);
    CREATE TABLE addresses (
        id INTEGER PRIMARY KEY,
        fk_customername TEXT UNIQUE REFERENCES customers (name),
        city TEXT NOT NULL
    );
    CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price INTEGER NOT NULL);
    CREATE TABLE deliveries (id INTEGER PRIMARY KEY, carrier TEXT NOT NULL);
    CREATE TABLE orders (
        ref TEXT PRIMARY KEY NOT NULL,
        customer_id INTEGER NOT NULL REFERENCES customers,
        product_id INTEGER NOT NULL REFERENCES products,
        delivery_id INTEGER REFERENCES deliveries,
        quantity INTEGER NOT NULL
    );
    CREATE TABLE companies (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE transactions (
        id INTEGER PRIMARY KEY,
        emitter_id INTEGER NOT NULL REFERENCES companies,
        receiver_id INTEGER NOT NULL REFERENCES companies,
        amount INTEGER NOT NULL
    );
    CREATE TABLE users (id INTEGER PRIMARY KEY, login TEXT NOT NULL);
    CREATE TABLE projects (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
    CREATE TABLE user_projects (
        user_id INTEGER NOT NULL REFERENCES users,
        project_id INTEGER NOT NULL REFERENCES projects,
        role TEXT NOT NULL,
        hours INTEGER NOT NULL,
        PRIMARY KEY (user_id, project_id)
    );
    CREATE TABLE employees (
        id INTEGER PRIMARY KEY,
        manager_id INTEGER REFERENCES employees,
        name TEXT NOT NULL
    );
";

/// Makes the tables and fills them.
pub fn fill(transaction: &Transaction<'_>) -> Result<()> {
    transaction.execute_batch(SCHEMA)?;
    customers(transaction)?;
    orders(transaction)?;
    companies(transaction)?;
    projects(transaction)?;
    employees(transaction)
}

fn customers(transaction: &Transaction<'_>) -> Result<()> {
    let mut customer = transaction.prepare("INSERT INTO customers (id, name, email) VALUES (?, ?, ?)")?;
    for id in 1..=CUSTOMERS {
        let name = full_name(id);
        let email = (id % 3 != 0).then(|| format!("{}@example.com", name.to_lowercase().replace(' ', ".")));
        customer.execute(params![id, name, email])?;
    }
    let mut address = transaction.prepare("INSERT INTO addresses (id, fk_customername, city) VALUES (?, ?, ?)")?;
    for id in 1..=ADDRESSES {
        // Backwards, so that no address has the id of its customer; and the last few stand empty.
        let customer_name = (id <= ADDRESSES - 4).then(|| full_name(CUSTOMERS + 1 - id));
        address.execute(params![id, customer_name, pick(&CITIES, id)])?;
    }
    Ok(())
}

fn orders(transaction: &Transaction<'_>) -> Result<()> {
    let mut product = transaction.prepare("INSERT INTO products (id, name, price) VALUES (?, ?, ?)")?;
    for id in 1..=PRODUCTS {
        product.execute(params![id, pick(&GOODS, id), 900 + 1_250 * id])?;
    }
    let mut delivery = transaction.prepare("INSERT INTO deliveries (id, carrier) VALUES (?, ?)")?;
    for id in 1..=DELIVERIES {
        delivery.execute(params![id, pick(&CARRIERS, id)])?;
    }
    let mut order = transaction
        .prepare("INSERT INTO orders (ref, customer_id, product_id, delivery_id, quantity) VALUES (?, ?, ?, ?, ?)")?;
    for number in 1..=ORDERS {
        let customer = 1 + number * 7 % CUSTOMERS;
        // Somebody who comes back buys something else; and nobody buys the last product.
        let product = 1 + (number * 3 + number / CUSTOMERS) % (PRODUCTS - 1);
        let delivery = (number % 4 != 0).then_some(1 + number * 11 % DELIVERIES);
        order.execute(params![format!("R-{number:03}"), customer, product, delivery, 1 + number % 3])?;
    }
    Ok(())
}

fn companies(transaction: &Transaction<'_>) -> Result<()> {
    let mut company = transaction.prepare("INSERT INTO companies (id, name) VALUES (?, ?)")?;
    for id in 1..=COMPANIES {
        company.execute(params![id, pick(&FIRMS, id)])?;
    }
    let mut payment =
        transaction.prepare("INSERT INTO transactions (id, emitter_id, receiver_id, amount) VALUES (?, ?, ?, ?)")?;
    for id in 1..=TRANSACTIONS {
        let emitter = id % COMPANIES;
        // One to five places further on: nobody pays themselves.
        let receiver = (emitter + 1 + id / COMPANIES % (COMPANIES - 1)) % COMPANIES;
        payment.execute(params![id, 1 + emitter, 1 + receiver, 10_000 + id * 7_919 % 90_000])?;
    }
    Ok(())
}

fn projects(transaction: &Transaction<'_>) -> Result<()> {
    let mut user = transaction.prepare("INSERT INTO users (id, login) VALUES (?, ?)")?;
    for id in 1..=USERS {
        user.execute(params![id, pick(&LOGINS, id)])?;
    }
    let mut project = transaction.prepare("INSERT INTO projects (id, title) VALUES (?, ?)")?;
    for id in 1..=PROJECTS {
        project.execute(params![id, pick(&TITLES, id)])?;
    }
    let mut link =
        transaction.prepare("INSERT INTO user_projects (user_id, project_id, role, hours) VALUES (?, ?, ?, ?)")?;
    for user in 1..=USERS {
        for project in (1..=PROJECTS).filter(|project| (user + project) % 2 == 0) {
            link.execute(params![user, project, pick(&ROLES, user / 2 + project), 4 * user + 3 * project])?;
        }
    }
    Ok(())
}

fn employees(transaction: &Transaction<'_>) -> Result<()> {
    let mut employee = transaction.prepare("INSERT INTO employees (id, manager_id, name) VALUES (?, ?, ?)")?;
    for id in 1..=EMPLOYEES {
        // A tree: four reports each, and nobody above the first.
        let manager = (id > 1).then_some((id + 2) / 4);
        employee.execute(params![id, manager, full_name(id)])?;
    }
    Ok(())
}

/// A name for each number up to [`CUSTOMERS`], no two the same: all eight first names before the next last name.
fn full_name(number: u32) -> String {
    format!("{} {}", pick(&FIRST_NAMES, number), pick(&LAST_NAMES, number / 8))
}

fn pick(from: &[&'static str], number: u32) -> &'static str {
    from[number as usize % from.len()]
}
