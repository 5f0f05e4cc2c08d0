-- What was told, with the state and the reason that were told; no personal data, only ids.
create table held_alert (
  kind                  varchar(40) not null,
  item_id               varchar(60) not null,
  channel_id            varchar(60),
  state                 varchar(20) not null,
  reason                ${text},
  since                 timestamp with time zone not null,
  noted_at              timestamp with time zone not null,
  attempts              integer default 0 not null,
  next_attempt_at       timestamp with time zone,
  sent_at               timestamp with time zone,
  primary key (kind, item_id)
);
create table held_alert_turn (
  turn_id               integer primary key,
  taken_at              timestamp with time zone
);
insert into held_alert_turn (turn_id) values (1);

-- Everything that waits for a person or for something else, as status shows it.
create view held_item as
select cast(operation_id as varchar(60)) as item_id, cast('customer operation' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from async_customer
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(operation_id as varchar(60)) as item_id, cast('address operation' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from async_address
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(operation_id as varchar(60)) as item_id, cast('contact operation' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from async_contact
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(operation_id as varchar(60)) as item_id, cast('affiliation operation' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from async_affiliation
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(operation_id as varchar(60)) as item_id, cast('attribute operation' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from async_attribute
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(operation_id as varchar(60)) as item_id, cast('business partner request' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from business_partner_request
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(card_number as varchar(60)) as item_id, cast('loyalty card' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from loyalty_card
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(transaction_id as varchar(60)) as item_id, cast('order or sale' as varchar(40)) as kind, channel_id,
       cast(case when sync_status = 'PENDING' then 'HELD' else sync_status end as varchar(20)) as state, sync_error as reason,
       received_at as since
  from retail_transaction
 where sync_status in ('FAILED', 'NEEDS_DECISION')
    or (sync_status = 'PENDING' and sync_error is not null)
union all
select cast(table_name || ' ' || row_key as varchar(60)), cast('quarantined row' as varchar(40)), channel_id,
       cast('QUARANTINED' as varchar(20)), reason, quarantined_at
  from quarantine
 where released_at is null
union all
select cast(statement_id as varchar(60)), cast('statement' as varchar(40)), channel_id, cast('HELD' as varchar(20)),
       error_message, created_at
  from retail_statement
 where state <> 'POSTED'
   and error_message is not null;
