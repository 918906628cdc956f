//! A web service with pages as JSON, axum over sqlx: `cargo run -p relcore-examples-async --example web`
//!
//! With `-- --print` it sends requests to itself and prints the answers.

mod data;
mod failure;
mod model;
mod print;
mod routes;

use std::env;
use std::error::Error;

use tokio::net::TcpListener;

const ADDRESS: &str = "127.0.0.1:3000";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = routes::service(data::open().await?);
    if env::args().any(|argument| argument == "--print") {
        return print::print(service).await;
    }
    let listener = TcpListener::bind(ADDRESS).await?;
    println!("http://{ADDRESS}/customers");
    Ok(axum::serve(listener, service).await?)
}
