-- Headquarters' side of the contract. ${text} is the product's unlimited text; partial indexes where the product has them.

-- Inbox: what the channels uploaded, values as transformed, kept wide so that what cannot be accepted still arrives with its reason.
-- installation_number says from which of the channel's databases the row came: each counts anew, so operations of a channel are in
-- the order of this number and replication_counter;
-- attempts counts tries that ended in an error; change_number is the log entry with which the operation took effect;
-- emptied_at says when the values were taken out, by retention or by erasure: the key stays;
-- report_due asks distribute-customers to write sync_error back to the channel;
-- decisions says field by field whose value a person chose in a conflict, decided_change where the log stood then.
-- account_number is filled in with the account of the GUID once an edit has taken effect.
create table async_customer (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  installation_number   bigint default 1 not null,
  replication_counter   bigint not null,
  operation             varchar(20) not null,
  async_id              uuid,
  account_number        varchar(20),
  created_at            timestamp with time zone not null,
  created_by            varchar(100),
  base_change_number    bigint,
  party_type            varchar(20),
  title                 ${text},
  first_name            ${text},
  middle_name           ${text},
  last_name             ${text},
  organization_name     ${text},
  email                 ${text},
  phone                 ${text},
  receipt_email         ${text},
  receipt_option        ${text},
  customer_group        ${text},
  currency              ${text},
  language              ${text},
  tax_number            ${text},
  identification_number ${text},
  address_book          varchar(60),
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  change_number         bigint,
  report_due            boolean default false not null,
  emptied_at            timestamp with time zone,
  decisions             ${text},
  decided_change        bigint,
  primary key (operation_id, channel_id)
);
create index async_customer_due on async_customer (${pending-columns}installation_number, replication_counter) ${where-pending};
-- With the channel, so that PostgreSQL expects few rows of a customer also while it has no statistics.
create index async_customer_owner on async_customer (async_id, channel_id);
create index async_customer_account on async_customer (account_number, channel_id, installation_number, replication_counter) ${where-account};
create index async_customer_report on async_customer (channel_id${report-columns}) ${where-report};

create table async_address (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  installation_number   bigint default 1 not null,
  replication_counter   bigint not null,
  operation             varchar(20) not null,
  async_id              uuid,
  account_number        varchar(20),
  created_at            timestamp with time zone not null,
  created_by            varchar(100),
  base_change_number    bigint,
  address_id            uuid not null,
  purpose               ${text},
  name                  ${text},
  street                ${text},
  street_number         ${text},
  building_complement   ${text},
  district              ${text},
  city                  ${text},
  county                ${text},
  state                 ${text},
  postal_code           ${text},
  country               ${text},
  phone                 ${text},
  email                 ${text},
  is_primary            boolean,
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  change_number         bigint,
  report_due            boolean default false not null,
  emptied_at            timestamp with time zone,
  decisions             ${text},
  decided_change        bigint,
  primary key (operation_id, channel_id)
);
create index async_address_due on async_address (${pending-columns}installation_number, replication_counter) ${where-pending};
create index async_address_owner on async_address (async_id, channel_id);
create index async_address_account on async_address (account_number, channel_id, installation_number, replication_counter) ${where-account};
create index async_address_key on async_address (address_id, channel_id);
create index async_address_report on async_address (channel_id${report-columns}) ${where-report};

create table async_contact (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  installation_number   bigint default 1 not null,
  replication_counter   bigint not null,
  operation             varchar(20) not null,
  async_id              uuid,
  account_number        varchar(20),
  created_at            timestamp with time zone not null,
  created_by            varchar(100),
  base_change_number    bigint,
  contact_id            uuid not null,
  contact_type          varchar(20),
  value                 ${text},
  description           ${text},
  is_primary            boolean,
  marketing_consent     boolean,
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  change_number         bigint,
  report_due            boolean default false not null,
  emptied_at            timestamp with time zone,
  decisions             ${text},
  decided_change        bigint,
  primary key (operation_id, channel_id)
);
create index async_contact_due on async_contact (${pending-columns}installation_number, replication_counter) ${where-pending};
create index async_contact_owner on async_contact (async_id, channel_id);
create index async_contact_account on async_contact (account_number, channel_id, installation_number, replication_counter) ${where-account};
create index async_contact_key on async_contact (contact_id, channel_id);
create index async_contact_report on async_contact (channel_id${report-columns}) ${where-report};

create table async_affiliation (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  installation_number   bigint default 1 not null,
  replication_counter   bigint not null,
  operation             varchar(20) not null,
  async_id              uuid,
  account_number        varchar(20),
  created_at            timestamp with time zone not null,
  created_by            varchar(100),
  base_change_number    bigint,
  affiliation           ${text},
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  change_number         bigint,
  report_due            boolean default false not null,
  emptied_at            timestamp with time zone,
  decisions             ${text},
  decided_change        bigint,
  primary key (operation_id, channel_id)
);
create index async_affiliation_due on async_affiliation (${pending-columns}installation_number, replication_counter) ${where-pending};
create index async_affiliation_owner on async_affiliation (async_id, channel_id);
create index async_affiliation_account on async_affiliation (account_number, channel_id, installation_number, replication_counter) ${where-account};
create index async_affiliation_report on async_affiliation (channel_id${report-columns}) ${where-report};

create table async_attribute (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  installation_number   bigint default 1 not null,
  replication_counter   bigint not null,
  operation             varchar(20) not null,
  async_id              uuid,
  account_number        varchar(20),
  created_at            timestamp with time zone not null,
  created_by            varchar(100),
  base_change_number    bigint,
  name                  ${text},
  value_type            varchar(20),
  value                 ${text},
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  change_number         bigint,
  report_due            boolean default false not null,
  emptied_at            timestamp with time zone,
  decisions             ${text},
  decided_change        bigint,
  primary key (operation_id, channel_id)
);
create index async_attribute_due on async_attribute (${pending-columns}installation_number, replication_counter) ${where-pending};
create index async_attribute_owner on async_attribute (async_id, channel_id);
create index async_attribute_account on async_attribute (account_number, channel_id, installation_number, replication_counter) ${where-account};
create index async_attribute_report on async_attribute (channel_id${report-columns}) ${where-report};

create table business_partner_request (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  installation_number   bigint default 1 not null,
  replication_counter   bigint not null,
  operation             varchar(20) not null,
  async_id              uuid,
  account_number        varchar(20),
  created_at            timestamp with time zone not null,
  created_by            varchar(100),
  base_change_number    bigint,
  request_type          varchar(20),
  organization_name     ${text},
  requester_first_name  ${text},
  requester_last_name   ${text},
  email                 ${text},
  phone                 ${text},
  tax_number            ${text},
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  change_number         bigint,
  report_due            boolean default false not null,
  emptied_at            timestamp with time zone,
  primary key (operation_id, channel_id)
);

create index business_partner_request_due on business_partner_request (${pending-columns}channel_id, installation_number, replication_counter) ${where-pending};
create index business_partner_request_owner on business_partner_request (async_id);
create index business_partner_request_report on business_partner_request (channel_id${report-columns}) ${where-report};

-- Organizations that ask to be taken on, and what was decided about them.
create table prospect (
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  state                 varchar(20) not null,
  reason                varchar(500),
  created_at            timestamp with time zone not null,
  decided_at            timestamp with time zone,
  decided_by            varchar(100),
  primary key (operation_id, channel_id)
);

-- account_number and delivery_address_number are filled in by the guards once the customer and the address have theirs.
create table retail_transaction (
  channel_id              varchar(60) not null,
  transaction_id          uuid not null,
  installation_number     bigint default 1 not null,
  replication_counter     bigint not null,
  transaction_type        varchar(20) not null,
  refers_to               uuid,
  receipt_number          varchar(40),
  business_date           date not null,
  created_at              timestamp with time zone not null,
  terminal                varchar(40),
  staff                   varchar(40),
  shift_id                uuid,
  currency                varchar(3) not null,
  account_number          varchar(20),
  async_id                uuid,
  delivery_address_id     uuid,
  delivery_address_number varchar(20),
  net_amount              decimal(19,4) not null,
  tax_amount              decimal(19,4) not null,
  gross_amount            decimal(19,4) not null,
  discount_amount         decimal(19,4) not null,
  item_count              decimal(19,4) not null,
  received_at             timestamp with time zone not null,
  sync_status             varchar(20) not null,
  sync_error              ${text},
  attempts                integer default 0 not null,
  next_attempt_at         timestamp with time zone,
  completed_at            timestamp with time zone,
  cleared                 boolean default false not null,
  repaired_at             timestamp with time zone,
  validation_status       varchar(20),
  validated_at            timestamp with time zone,
  statement_id            uuid,
  report_due              boolean default false not null,
  primary key (channel_id, transaction_id)
) ${with-room};
create index retail_transaction_due on retail_transaction (${pending-columns}transaction_type, channel_id, business_date, replication_counter) ${where-pending};
create index retail_transaction_owner on retail_transaction (async_id);
create index retail_transaction_changes on retail_transaction (refers_to) ${where-refers};
create index retail_transaction_shift on retail_transaction (shift_id);
create index retail_transaction_report on retail_transaction (channel_id${report-columns}) ${where-report};

create table retail_transaction_line (
  channel_id            varchar(60) not null,
  transaction_id        uuid not null,
  line_number           integer not null,
  item_id               varchar(40) not null,
  description           ${text},
  quantity              decimal(19,4) not null,
  unit                  varchar(10),
  unit_price            decimal(19,4) not null,
  discount_amount       decimal(19,4) not null,
  tax_amount            decimal(19,4) not null,
  net_amount            decimal(19,4) not null,
  primary key (channel_id, transaction_id, line_number)
);
-- HSQLDB looks up the GUIDs of a page one by one only in an index that begins with them.
${only-hsqldb}create index retail_transaction_line_guid on retail_transaction_line (transaction_id);

create table retail_transaction_payment (
  channel_id            varchar(60) not null,
  transaction_id        uuid not null,
  line_number           integer not null,
  tender_type           varchar(40) not null,
  amount                decimal(19,4) not null,
  primary key (channel_id, transaction_id, line_number)
);
${only-hsqldb}create index retail_transaction_payment_guid on retail_transaction_payment (transaction_id);

-- What the last validation of a sale found; nothing once it is SUCCESSFUL. line_number is null for the sale as a whole.
create table retail_transaction_validation_error (
  channel_id            varchar(60) not null,
  transaction_id        uuid not null,
  error_number          integer not null,
  rule                  varchar(40) not null,
  line_number           integer,
  message               ${text} not null,
  actual_value          varchar(100),
  expected_value        varchar(100),
  found_at              timestamp with time zone not null,
  primary key (channel_id, transaction_id, error_number)
);

create table retail_shift (
  channel_id            varchar(60) not null,
  shift_id              uuid not null,
  replication_counter   bigint not null,
  terminal              varchar(40),
  business_date         date not null,
  status                varchar(20) not null,
  opened_at             timestamp with time zone,
  closed_at             timestamp with time zone,
  starting_amount       decimal(19,4),
  counted_amount        decimal(19,4),
  received_at           timestamp with time zone not null,
  statement_id          uuid,
  primary key (channel_id, shift_id)
);
create index retail_shift_day on retail_shift (channel_id, business_date);
create index retail_shift_due on retail_shift (${free-columns}business_date, channel_id) ${where-free};

create table loyalty_card (
  channel_id            varchar(60) not null,
  card_number           varchar(40) not null,
  replication_counter   bigint not null,
  account_number        varchar(20),
  async_id              uuid,
  issued_at             timestamp with time zone,
  received_at           timestamp with time zone not null,
  sync_status           varchar(20) not null,
  sync_error            ${text},
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  completed_at          timestamp with time zone,
  report_due            boolean default false not null,
  primary key (channel_id, card_number)
);
create index loyalty_card_due on loyalty_card (${pending-columns}received_at) ${where-pending};
create index loyalty_card_owner on loyalty_card (async_id);
create index loyalty_card_account on loyalty_card (account_number);
create index loyalty_card_report on loyalty_card (channel_id${report-columns}) ${where-report};

-- Customers: one account per GUID. recorded_change equals change_number as long as audit_log knows which fields each change
-- concerned; unrecorded_change is the last one that somebody else made without saying so.
create table customer (
  account_number        varchar(20) primary key,
  async_id              uuid unique,
  party_number          varchar(20) unique,
  party_type            varchar(20) not null,
  title                 varchar(30),
  first_name            varchar(100),
  middle_name           varchar(100),
  last_name             varchar(100),
  organization_name     varchar(200),
  email                 varchar(254),
  phone                 varchar(20),
  receipt_email         varchar(254),
  receipt_option        varchar(20),
  customer_group        varchar(20),
  currency              varchar(3),
  language              varchar(35),
  tax_number            varchar(40),
  identification_number varchar(40),
  email_key             varchar(254) generated always as (lower(email)) ${stored},
  tax_key               varchar(40) generated always as (upper(replace(replace(replace(replace(tax_number, ' ', ''), '-', ''), '.', ''), '/', ''))) ${stored},
  merged_into           varchar(20),
  blocked               boolean default false not null,
  financial_dimensions  varchar(200),
  change_number         bigint not null,
  recorded_change       bigint,
  unrecorded_change     bigint,
  erased_at             timestamp with time zone,
  channel_id            varchar(60),
  created_at            timestamp with time zone not null,
  modified_at           timestamp with time zone not null
);
create index customer_change on customer (change_number);
create index customer_email on customer (email_key, account_number);
create index customer_phone on customer (phone, account_number);
create index customer_tax on customer (tax_key, account_number) ${where-tax};

-- GUIDs that stand for an account other than one of their own, because a person or a rule has linked them.
create table customer_alias (
  async_id              uuid primary key,
  account_number        varchar(20) not null references customer (account_number),
  former_account        varchar(20),
  channel_id            varchar(60),
  linked_at             timestamp with time zone not null,
  linked_by             varchar(100) not null
);
create index customer_alias_account on customer_alias (account_number);

-- GUIDs whose customer may be that of another account: what matched, and what became of it.
create table customer_duplicate (
  async_id              uuid not null,
  matched_account       varchar(20) not null references customer (account_number),
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  reasons               varchar(100) not null,
  state                 varchar(20) not null,
  found_at              timestamp with time zone not null,
  decided_at            timestamp with time zone,
  decided_by            varchar(100),
  primary key (async_id, matched_account)
);
create index customer_duplicate_state on customer_duplicate (state, found_at);
create index customer_duplicate_account on customer_duplicate (matched_account);

-- Filled by headquarters: the financial dimensions that new customers get from their group.
create table customer_group (
  customer_group        varchar(254) primary key,
  financial_dimensions  varchar(200)
);

-- Persons who asked to be forgotten, by GUID, by account or both: what still comes of them is emptied on arrival. due_at is when
-- they are looked for again: at once when something came, and once more after all transactions of that time have ended.
create table erasure (
  erasure_id            uuid primary key,
  async_id              uuid unique,
  account_number        varchar(20) unique,
  erased_at             timestamp with time zone not null,
  due_at                timestamp with time zone
);
create index erasure_due on erasure (due_at);

create table customer_address (
  address_number        varchar(20) primary key,
  account_number        varchar(20) not null references customer (account_number),
  async_address_id      uuid unique,
  purpose               varchar(20),
  name                  varchar(200),
  street                varchar(250),
  street_number         varchar(20),
  building_complement   varchar(100),
  district              varchar(100),
  city                  varchar(100),
  county                varchar(60),
  state                 varchar(60),
  postal_code           varchar(20),
  country               varchar(2),
  phone                 varchar(20),
  email                 varchar(254),
  is_primary            boolean default false not null,
  active                boolean default true not null
);
create index customer_address_owner on customer_address (account_number);

create table customer_contact (
  contact_number        varchar(20) primary key,
  account_number        varchar(20) not null references customer (account_number),
  async_contact_id      uuid unique,
  contact_type          varchar(20),
  value                 varchar(254),
  description           varchar(200),
  is_primary            boolean default false not null,
  marketing_consent     boolean,
  active                boolean default true not null
);
create index customer_contact_owner on customer_contact (account_number);

create table customer_affiliation (
  account_number        varchar(20) not null references customer (account_number),
  affiliation           varchar(60) not null,
  primary key (account_number, affiliation)
);

create table customer_attribute (
  account_number        varchar(20) not null references customer (account_number),
  name                  varchar(60) not null,
  value_type            varchar(20) not null,
  value                 varchar(1000),
  primary key (account_number, name)
);

-- Business partners: an organization customer and the persons who buy for it; each has one admin.
create table customer_hierarchy (
  hierarchy_number      varchar(20) primary key,
  name                  varchar(200),
  organization_account  varchar(20) not null unique references customer (account_number),
  channel_id            varchar(60) not null,
  operation_id          uuid not null,
  created_at            timestamp with time zone not null,
  unique (operation_id, channel_id)
);

-- A person belongs to one organization, and an e-mail address to one person: it is what they sign in with.
create table customer_hierarchy_member (
  account_number        varchar(20) primary key references customer (account_number),
  hierarchy_number      varchar(20) not null references customer_hierarchy (hierarchy_number),
  role                  varchar(20) not null,
  email_key             varchar(254) unique
);
create index customer_hierarchy_member_of on customer_hierarchy_member (hierarchy_number);

-- Whose a loyalty card is; each belongs to one account, whichever channel issued it.
create table customer_loyalty_card (
  card_number           varchar(40) primary key,
  account_number        varchar(20) not null references customer (account_number),
  channel_id            varchar(60) not null,
  issued_at             timestamp with time zone
);
create index customer_loyalty_card_owner on customer_loyalty_card (account_number);

-- Who left a book stays on its list as inactive, so that the channels of the book are told.
create table customer_address_book (
  account_number        varchar(20) not null references customer (account_number),
  address_book          varchar(60) not null,
  active                boolean default true not null,
  primary key (account_number, address_book)
);

-- The distribution log: one number per transaction that changes customers, handed out under a row lock.
-- behind_since: a channel knows more than HQ, which was restored; no number is given out until that is mended.
create table change_counter (
  counter_id            integer primary key check (counter_id = 1),
  change_number         bigint not null,
  behind_since          timestamp with time zone,
  behind_channel        varchar(60),
  recovered_at          timestamp with time zone
);
insert into change_counter (counter_id, change_number) values (1, 0);

create table channel_cursor (
  channel_id            varchar(60) not null,
  flow                  varchar(60) not null,
  change_number         bigint not null,
  updated_at            timestamp with time zone not null,
  full_session_id       uuid,
  primary key (channel_id, flow)
);

-- Up to when finished rows were deleted at a channel, so that nobody takes that for a loss.
create table purge_mark (
  channel_id            varchar(60) primary key,
  purged_before         timestamp with time zone not null
);

-- Channels that are left alone by the command pause, whichever daemon asks.
create table channel_pause (
  channel_id            varchar(60) primary key,
  paused_at             timestamp with time zone not null,
  paused_by             varchar(100) not null
);

-- The database that is each channel's, and how often HQ and it have moved together; see docs/protocol.md.
-- installation_number counts the databases: every one that is accepted in place of another gets the next.
create table channel_installation (
  channel_id            varchar(60) primary key,
  installation_id       uuid not null,
  installation_number   bigint default 1 not null,
  turn                  bigint default 0 not null,
  confirmed_turn        bigint default 0 not null,
  registered_at         timestamp with time zone,
  accepted_at           timestamp with time zone
);

-- Databases that were a channel's and are no longer.
create table retired_installation (
  installation_id       uuid primary key,
  channel_id            varchar(60) not null,
  retired_at            timestamp with time zone not null
);

-- next_value is the next number to be given out; last_value the last that may be.
create table number_sequence (
  name                  varchar(60) primary key,
  format                varchar(60) not null,
  next_value            bigint not null,
  last_value            bigint not null
);

-- revised_by: the edit whose amounts, lines and address it has; null for those that it was sold with. canceled_by likewise.
-- revision counts from 1 what was made of it.
create table sales_order (
  sales_order_number      varchar(20) primary key,
  channel_id              varchar(60) not null,
  transaction_id          uuid,
  statement_id            uuid,
  account_number          varchar(20) not null references customer (account_number),
  delivery_address_number varchar(20) references customer_address (address_number),
  business_date           date not null,
  currency                varchar(3) not null,
  status                  varchar(20) not null,
  net_amount              decimal(19,4) not null,
  tax_amount              decimal(19,4) not null,
  gross_amount            decimal(19,4) not null,
  created_at              timestamp with time zone not null,
  revision                integer default 1 not null,
  revised_by              uuid,
  canceled_by             uuid,
  unique (channel_id, transaction_id)
);
create index sales_order_statement on sales_order (statement_id);
create index sales_order_customer on sales_order (account_number);

create table sales_order_line (
  sales_order_number    varchar(20) not null references sales_order (sales_order_number),
  line_number           integer not null,
  item_id               varchar(40) not null,
  description           ${text},
  quantity              decimal(19,4) not null,
  unit                  varchar(10),
  unit_price            decimal(19,4) not null,
  discount_amount       decimal(19,4) not null,
  tax_amount            decimal(19,4) not null,
  net_amount            decimal(19,4) not null,
  primary key (sales_order_number, line_number)
);

create table order_status (
  channel_id            varchar(60) not null,
  transaction_id        uuid not null,
  status                varchar(20),
  error_detail          ${text},
  hold_code             varchar(20),
  retry_count           integer default 0 not null,
  modified_at           timestamp with time zone not null,
  primary key (channel_id, transaction_id)
);

-- FULL: sales and shifts of a day together. With the trickle feed TRANSACTIONAL ones post sales all day, and a FINANCIAL one
-- the shifts in the end. member_hash: fingerprint of the frozen set, compared before anything is invoiced or posted.
create table retail_statement (
  statement_id          uuid primary key,
  statement_number      varchar(20) unique,
  statement_type        varchar(20) default 'FULL' not null,
  channel_id            varchar(60) not null,
  business_date         date not null,
  sequence              integer not null,
  state                 varchar(40) not null,
  error_code            varchar(40),
  error_message         ${text},
  transaction_count     integer,
  net_amount            decimal(19,4),
  tax_amount            decimal(19,4),
  gross_amount          decimal(19,4),
  member_hash           varchar(64),
  created_at            timestamp with time zone not null,
  posted_at             timestamp with time zone,
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  unique (channel_id, business_date, sequence)
);
create index retail_statement_state on retail_statement (state);

-- The frozen set: a transaction is a member of one statement at most. aggregate_number groups the members of one order.
create table retail_statement_transaction (
  statement_id          uuid not null references retail_statement (statement_id),
  channel_id            varchar(60) not null,
  transaction_id        uuid not null,
  account_number        varchar(20) not null,
  currency              varchar(3) not null,
  is_return             boolean default false not null,
  aggregate_number      integer,
  primary key (channel_id, transaction_id)
) ${with-room};
create index retail_statement_members on retail_statement_transaction (statement_id, transaction_id);
create index retail_statement_customers on retail_statement_transaction (statement_id, account_number);

-- The shifts of a statement, each in one at most: what the drawer should have held, and what was counted.
create table retail_statement_shift (
  statement_id          uuid not null references retail_statement (statement_id),
  channel_id            varchar(60) not null,
  shift_id              uuid not null,
  terminal              varchar(40),
  starting_amount       decimal(19,4) not null,
  cash_amount           decimal(19,4),
  counted_amount        decimal(19,4),
  primary key (channel_id, shift_id)
);
create index retail_statement_shifts on retail_statement_shift (statement_id);

-- What the shifts of a statement led to besides sales: STARTING_AMOUNT, TENDER_DECLARATION and COUNT_DIFFERENCE of each.
create table statement_voucher (
  statement_id          uuid not null references retail_statement (statement_id),
  shift_id              uuid not null,
  voucher_type          varchar(40) not null,
  tender_type           varchar(40) not null,
  amount                decimal(19,4) not null,
  export_id             bigint,
  primary key (statement_id, shift_id, voucher_type)
);
create index statement_voucher_export on statement_voucher (export_id, statement_id);

-- How statements are made at present; one row. It changes only while no statement is calculated and not posted.
create table statement_mode (
  mode_id               integer primary key,
  trickle_feed          boolean not null,
  changed_at            timestamp with time zone not null
);

create table retail_statement_tender (
  statement_id          uuid not null references retail_statement (statement_id),
  tender_type           varchar(40) not null,
  amount                decimal(19,4) not null,
  counted_amount        decimal(19,4),
  primary key (statement_id, tender_type)
);

-- One aggregate becomes one sales order: members of one customer in one currency, up to a number of lines. Of a group that
-- was divided it holds the transactions from the first to the last in the order of their keys.
create table retail_statement_aggregate (
  statement_id          uuid not null references retail_statement (statement_id),
  aggregate_number      integer not null,
  account_number        varchar(20) not null,
  currency              varchar(3) not null,
  is_return             boolean default false not null,
  first_transaction_id  uuid,
  last_transaction_id   uuid,
  sales_order_number    varchar(20) not null unique,
  transaction_count     integer not null,
  line_count            integer not null,
  net_amount            decimal(19,4) not null,
  tax_amount            decimal(19,4) not null,
  gross_amount          decimal(19,4) not null,
  primary key (statement_id, aggregate_number)
);
create index retail_statement_aggregate_group on retail_statement_aggregate (statement_id, account_number);

create table retail_statement_event (
  statement_id          uuid not null references retail_statement (statement_id),
  event_at              timestamp with time zone not null,
  operation             varchar(40) not null,
  from_state            varchar(40),
  to_state              varchar(40),
  detail                ${text}
);
create index retail_statement_event_of on retail_statement_event (statement_id, event_at);

create table sales_invoice (
  invoice_number        varchar(20) primary key,
  sales_order_number    varchar(20) not null unique references sales_order (sales_order_number),
  statement_id          uuid,
  account_number        varchar(20) not null references customer (account_number),
  invoice_date          date not null,
  currency              varchar(3) not null,
  net_amount            decimal(19,4) not null,
  tax_amount            decimal(19,4) not null,
  gross_amount          decimal(19,4) not null,
  created_at            timestamp with time zone not null,
  export_id             bigint
);

create index sales_invoice_statement on sales_invoice (statement_id);
create index sales_invoice_export on sales_invoice (export_id, invoice_number);

create table sales_invoice_line (
  invoice_number        varchar(20) not null references sales_invoice (invoice_number),
  line_number           integer not null,
  item_id               varchar(40) not null,
  description           ${text},
  quantity              decimal(19,4) not null,
  unit                  varchar(10),
  unit_price            decimal(19,4) not null,
  discount_amount       decimal(19,4) not null,
  tax_amount            decimal(19,4) not null,
  net_amount            decimal(19,4) not null,
  primary key (invoice_number, line_number)
);

create table payment_journal_line (
  statement_id          uuid not null references retail_statement (statement_id),
  account_number        varchar(20) not null,
  tender_type           varchar(40) not null,
  currency              varchar(3) not null,
  amount                decimal(19,4) not null,
  invoice_number        varchar(20) not null,
  posted                boolean default false not null,
  export_id             bigint,
  primary key (statement_id, invoice_number, tender_type)
);
create index payment_journal_line_export on payment_journal_line (export_id, statement_id);

-- What was handed to the ERP: an export takes its rows (export_id) until frozen_at, and exported_at says that it was written.
create table invoice_export (
  export_id             bigint generated by default as identity (start with 1) primary key,
  selection             varchar(400) not null,
  started_at            timestamp with time zone not null,
  frozen_at             timestamp with time zone,
  exported_at           timestamp with time zone,
  invoice_count         bigint,
  payment_count         bigint,
  voucher_count         bigint
);

-- A session that failed stays open, ended_at null, until its channel was served again or somebody cancels it.
create table upload_session (
  session_id            uuid primary key,
  channel_id            varchar(60) not null,
  table_name            varchar(60) not null,
  row_count             integer not null,
  from_counter          bigint,
  to_counter            bigint,
  started_at            timestamp with time zone not null,
  duration_ms           bigint not null,
  result                varchar(20) not null,
  attempts              integer default 0 not null,
  error                 ${text},
  ended_at              timestamp with time zone
);
create index upload_session_open on upload_session (channel_id, ended_at);
create index upload_session_channel on upload_session (channel_id, started_at);

-- DELTA: a page of the log. FULL, RERUN: asked for by a person; the channel reads the log again from from_change_number and
-- stood_at is where it was.
create table download_session (
  session_id            uuid primary key,
  channel_id            varchar(60) not null,
  table_name            varchar(60) not null,
  row_count             integer not null,
  from_change_number    bigint,
  to_change_number      bigint,
  started_at            timestamp with time zone not null,
  duration_ms           bigint not null,
  result                varchar(20) not null,
  kind                  varchar(20) default 'DELTA' not null,
  stood_at              bigint,
  attempts              integer default 0 not null,
  error                 ${text},
  ended_at              timestamp with time zone
);
create index download_session_open on download_session (channel_id, ended_at);
create index download_session_channel on download_session (channel_id, started_at);

-- Rows that the database itself refused. The payload stays here and never reaches a log.
create table quarantine (
  channel_id            varchar(60) not null,
  table_name            varchar(60) not null,
  row_key               varchar(60) not null,
  reason                ${text} not null,
  payload               ${text} not null,
  attempts              integer default 1 not null,
  quarantined_at        timestamp with time zone not null,
  released_at           timestamp with time zone,
  primary key (channel_id, table_name, row_key)
);

-- account_number, item and change_number are those of changes that took effect at a customer: with them a later edit is
-- compared with what its channel had seen.
create table audit_log (
  audit_id              bigint generated by default as identity primary key,
  changed_at            timestamp with time zone not null,
  changed_by            varchar(100) not null,
  action                varchar(40) not null,
  channel_id            varchar(60),
  table_name            varchar(60) not null,
  row_key               varchar(60) not null,
  field                 varchar(60),
  old_value             ${text},
  new_value             ${text},
  account_number        varchar(20),
  item                  varchar(60),
  change_number         bigint
);
-- What daemons loaded at their start and while they ran: routes with settings, or channels, and what they refused. The manifest of
-- what counts has one line a file, as sha256sum writes and checks them.
create table configuration_load (
  load_id               bigint generated by default as identity primary key,
  loaded_at             timestamp with time zone not null,
  daemon                varchar(400) not null,
  part                  varchar(20) not null,
  outcome               varchar(20) not null check (outcome in ('LOADED', 'REFUSED')),
  fingerprint           varchar(64) not null,
  manifest              ${text} not null,
  findings              ${text}
);
create index audit_log_row on audit_log (row_key);
create index audit_log_item on audit_log (account_number, item);
