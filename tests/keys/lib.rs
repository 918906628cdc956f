//! Nothing: the table of key types is tests, one for each driver.
