-- Which accounts the web service has, and when those are tried again that it has not.
create table account_post (
  account_number        varchar(20) primary key,
  noted_at              timestamp with time zone not null,
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  posted_at             timestamp with time zone
);
create index account_post_due on account_post (posted_at, attempts, account_number);

-- How far the log of changes has been looked through for new accounts.
create table account_post_cursor (
  cursor_id             integer primary key,
  change_number         bigint not null,
  noted_to              bigint not null
);
insert into account_post_cursor (cursor_id, change_number, noted_to) values (1, 0, 0);

-- Accounts that are there when the flow is set up are not new.
insert into account_post (account_number, noted_at, posted_at)
select account_number, current_timestamp, current_timestamp from customer;
