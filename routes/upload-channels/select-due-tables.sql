-- Of one channel the tables with rows that are due. Most polls find none, and read no more than this.
select exists (select 1 from async_customer
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as async_customer,
       exists (select 1 from async_address
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as async_address,
       exists (select 1 from async_contact
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as async_contact,
       exists (select 1 from async_affiliation
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as async_affiliation,
       exists (select 1 from async_attribute
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as async_attribute,
       exists (select 1 from retail_shift
                where uploaded_at is null) as retail_shift,
       exists (select 1 from retail_transaction
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as retail_transaction,
       exists (select 1 from business_partner_request
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as business_partner_request,
       exists (select 1 from loyalty_card
                where uploaded_at is null and (next_attempt_at is null or next_attempt_at <= :#now)) as loyalty_card
  from (values (1)) as one (n)
