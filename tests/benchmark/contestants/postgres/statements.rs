//! SQL by hand.

/// What those who write their SQL by hand write; these are the places of each. Root records come in any order, which
/// PostgreSQL has not to sort then; so they do for the libraries.
pub const STATEMENTS: [&str; 14] = [
    "SELECT id, name, email FROM users WHERE id <= $1",
    "SELECT id, name FROM students WHERE id <= $1",
    "SELECT id, customer_id, total, note FROM orders",
    "SELECT id, user_id, title, body FROM posts WHERE user_id = $1 ORDER BY id",
    "SELECT id, user_id, title, body FROM posts WHERE user_id = ANY($1)",
    "SELECT id, post_id, author, text FROM comments WHERE post_id = ANY($1)",
    "SELECT id, name, city FROM customers WHERE id = ANY($1)",
    "SELECT id, title FROM courses WHERE id = ANY($1)",
    "SELECT array_agg(course_id), student_id FROM enrolments WHERE student_id = ANY($1) GROUP BY student_id",
    "SELECT id, name, owner FROM folders",
    "SELECT id, folder_id, title, body FROM documents WHERE folder_id = ANY($1) ORDER BY folder_id, id",
    "SELECT tenant_id, id, name, owner FROM projects",
    "SELECT tenant_id, id, project_id, title, body FROM tasks \
     WHERE (tenant_id, project_id) IN (SELECT * FROM unnest($1::BIGINT[], $2::BIGINT[]))",
    "SELECT id, folder_id, title, body FROM documents WHERE folder_id = ANY($1)",
];
pub const USERS: usize = 0;
pub const STUDENTS: usize = 1;
pub const ORDERS: usize = 2;
pub const POSTS_OF_ONE: usize = 3;
pub const POSTS: usize = 4;
pub const COMMENTS: usize = 5;
pub const CUSTOMERS: usize = 6;
pub const COURSES: usize = 7;
pub const GROUPED_LINKS: usize = 8;
pub const FOLDERS: usize = 9;
pub const DOCUMENTS: usize = 10;
pub const PROJECTS: usize = 11;
pub const TASKS: usize = 12;
pub const DOCUMENTS_IN_ANY_ORDER: usize = 13;
