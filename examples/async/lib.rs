//! Runnable examples over async libraries; see the files beside this one.
