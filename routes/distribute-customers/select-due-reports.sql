-- Of one channel what HQ has to tell it about rows that it sent. Most polls find nothing, and read no more than this.
select exists (select 1 from async_customer where channel_id = :#channel_id and report_due)
       or exists (select 1 from async_address where channel_id = :#channel_id and report_due)
       or exists (select 1 from retail_transaction where channel_id = :#channel_id and report_due) as errors,
       exists (select 1 from async_contact where channel_id = :#channel_id and report_due)
       or exists (select 1 from async_affiliation where channel_id = :#channel_id and report_due)
       or exists (select 1 from async_attribute where channel_id = :#channel_id and report_due) as errors_of_belongings,
       exists (select 1 from business_partner_request where channel_id = :#channel_id and report_due) as partner_requests,
       exists (select 1 from loyalty_card where channel_id = :#channel_id and report_due) as loyalty_cards
  from (values (1)) as one (n)
