-- What the shifts of a statement led to is calculated anew.
delete from statement_voucher
 where statement_id = :statement
