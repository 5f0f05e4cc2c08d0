-- Which accounts were written to files.
create table account_file (
  account_number        varchar(20) primary key,
  noted_at              timestamp with time zone not null,
  written_at            timestamp with time zone
);
create index account_file_due on account_file (written_at, account_number);

-- How far the log of changes has been looked through for new accounts.
create table account_file_cursor (
  cursor_id             integer primary key,
  change_number         bigint not null,
  noted_to              bigint not null
);
insert into account_file_cursor (cursor_id, change_number, noted_to) values (1, 0, 0);

-- Accounts that are there when the flow is set up are not new.
insert into account_file (account_number, noted_at, written_at)
select account_number, current_timestamp, current_timestamp from customer;
