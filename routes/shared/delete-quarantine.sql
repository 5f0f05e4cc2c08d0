-- An earlier refusal of the same row gives way to the new one.
delete from quarantine
 where channel_id = :#channel_id
   and table_name = :#table_name
   and row_key = :#row_key
