//! Requests without a network: the router is a function from a request to a response.

use std::error::Error;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use serde_json::Value;
use tower::ServiceExt;

const REQUESTS: [&str; 5] =
    ["/customers/2", "/customers/9", "/customers?name=berg", "/customers?name=nobody", "/customers/1"];

/// Sends each request, and prints what comes back.
pub async fn print(service: Router) -> Result<(), Box<dyn Error>> {
    for path in REQUESTS {
        let request = Request::get(path).body(Body::empty())?;
        let response = service.clone().oneshot(request).await?;
        println!("GET {path}\n{}", response.status());
        let body: Value = serde_json::from_slice(&to_bytes(response.into_body(), usize::MAX).await?)?;
        println!("{body:#}\n");
    }
    Ok(())
}
