-- How many loyalty cards their channel keeps back.
select count(*) as row_count
  from loyalty_card
 where uploaded_at is null
   and sync_error is not null
   and account_number is null
