-- A row that the database refused is kept apart with its reason.
insert into quarantine (
  channel_id, table_name, row_key, reason, payload, quarantined_at)
values (
  :#channel_id, :#table_name, :#row_key, :#reason, :#payload, :#now)
