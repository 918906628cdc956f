//! What a handler answers where it has no page.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// The error of every handler.
pub enum Failure {
    /// There is no such record.
    Missing(String),
    /// A statement failed, or what it gave does not fit the structs.
    Database(relcore::Error),
}

/// Takes sqlx's errors, too: they become relcore's.
impl<E: Into<relcore::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Database(error.into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            Self::Missing(what) => (StatusCode::NOT_FOUND, format!("there is no {what}")),
            Self::Database(error) => {
                // For whoever runs the service: it names tables and rows, which are nobody else's concern.
                eprintln!("{error}");
                (StatusCode::INTERNAL_SERVER_ERROR, "something went wrong here".to_owned())
            }
        };
        (status, Json(json!({ "error": text }))).into_response()
    }
}
