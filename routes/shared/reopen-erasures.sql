-- Something came of persons who asked to be forgotten: their channels are told once more.
update erasure
   set due_at = :#now
 where erasure_id in (:#in:erasure_id)
