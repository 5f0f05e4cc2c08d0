-- Statements are made in another way from here on.
delete from statement_mode where true
