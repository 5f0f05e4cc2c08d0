package io.channelsync.simulation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What must hold for orders and statements at any moment. */
final class Sales {

    private final Model model;
    private final History history;
    private final Findings findings;
    private final Snapshot read;

    Sales(Model model, History history, Findings findings, Snapshot read) {
        this.model = model;
        this.history = history;
        this.findings = findings;
        this.read = read;
    }

    void check() {
        orders();
        members();
        statements();
    }

    /** One sales order for each order, for its customer and over its amounts. */
    private void orders() {
        Map<Object, Map<String, Object>> orders = read.unique("sales order", Databases.HQ, """
                select o.transaction_id as k, o.sales_order_number, o.net_amount, o.tax_amount, o.gross_amount, o.account_number, c.async_id,
                       a.async_address_id, (select coalesce(sum(l.net_amount), 0) from sales_order_line l
                                             where l.sales_order_number = o.sales_order_number) as line_amount
                  from sales_order o
                  left join customer c on c.account_number = o.account_number
                  left join customer_address a on a.address_number = o.delivery_address_number
                 where o.transaction_id is not null""");
        orders.forEach((id, order) -> {
            Model.Sale sale = model.sales.get(id);
            findings.require(sale != null && sale.order() && model.isGood(sale) && same(order, "net_amount", sale.net())
                            && same(order, "gross_amount", sale.gross()) && same(order, "line_amount", sale.net())
                            && isFor(order, sale) && Objects.equals(order.get("async_address_id"), sale.addressId()),
                    "sales order " + order + " is not what was ordered: " + sale);
            history.same("sales order of " + id, order.get("sales_order_number"), findings);
        });
        for (Map<String, Object> row : read.rows(Databases.HQ,
                "select transaction_id as k, sync_status from retail_transaction where transaction_type = 'CUSTOMER_ORDER'")) {
            findings.require(row.get("sync_status").equals("SYNCHRONIZED") == orders.containsKey(row.get("k")),
                    "order " + row.get("k") + " is " + row.get("sync_status") + ", its sales order is " + orders.get(row.get("k")));
        }
    }

    private static boolean isFor(Map<String, Object> row, Model.Sale sale) {
        if (sale.anonymous()) {
            return AtAnyMoment.defaultCustomer(sale.channel()).equals(row.get("async_id"));
        }
        return sale.asyncId() == null ? sale.account().equals(row.get("account_number")) : sale.asyncId().equals(row.get("async_id"));
    }

    /** A sale is in one statement at most, of its channel and day, and stays there. */
    private void members() {
        Map<Object, Map<String, Object>> members = read.unique("member of statements", Databases.HQ, """
                select m.transaction_id as k, m.statement_id, s.business_date, s.channel_id, m.account_number, c.async_id
                  from retail_statement_transaction m
                  join retail_statement s on s.statement_id = m.statement_id
                  left join customer c on c.account_number = m.account_number""");
        Set<String> frozen = new TreeSet<>();
        members.forEach((id, member) -> {
            Model.Sale sale = model.sales.get(id);
            findings.require(sale != null && !sale.order() && model.isGood(sale) && sale.channel().equals(member.get("channel_id"))
                    && sale.day().toString().equals(String.valueOf(member.get("business_date"))) && isFor(member, sale),
                    "member " + member + " is not what was sold: " + sale);
            frozen.add(id + " of " + member.get("statement_id"));
        });
        history.kept("members", frozen, findings);
    }

    /** Whatever is posted is over the amounts of its members, along every way. */
    private void statements() {
        Map<Object, BigDecimal> gross = new HashMap<>();
        Map<Object, BigDecimal> net = new HashMap<>();
        for (Map<String, Object> member : read.rows(Databases.HQ, "select statement_id, transaction_id from retail_statement_transaction")) {
            Model.Sale sale = model.sales.get(member.get("transaction_id"));
            if (sale != null) {
                gross.merge(member.get("statement_id"), sale.gross(), BigDecimal::add);
                net.merge(member.get("statement_id"), sale.net(), BigDecimal::add);
            }
        }
        Map<Object, Map<String, Object>> posted = read.unique("statement", Databases.HQ, """
                select s.statement_id as k, s.statement_number, s.gross_amount, s.net_amount,
                       (select coalesce(sum(o.gross_amount), 0) from sales_order o where o.statement_id = s.statement_id) as ordered,
                       (select coalesce(sum(i.gross_amount), 0) from sales_invoice i where i.statement_id = s.statement_id) as invoiced,
                       (select coalesce(sum(l.net_amount), 0) from sales_invoice i join sales_invoice_line l on l.invoice_number = i.invoice_number
                         where i.statement_id = s.statement_id) as invoiced_net,
                       (select coalesce(sum(p.amount), 0) from payment_journal_line p where p.statement_id = s.statement_id and p.posted) as paid,
                       (select coalesce(sum(t.amount), 0) from retail_statement_tender t where t.statement_id = s.statement_id) as tendered,
                       (select count(*) from retail_statement_event e where e.statement_id = s.statement_id and e.to_state = 'POSTED'
                                                                        and e.operation = 'POST') as times
                  from retail_statement s
                 where s.state = 'POSTED'""");
        posted.forEach((id, statement) -> {
            BigDecimal all = gross.getOrDefault(id, BigDecimal.ZERO);
            BigDecimal allNet = net.getOrDefault(id, BigDecimal.ZERO);
            findings.require(same(statement, "gross_amount", all) && same(statement, "ordered", all) && same(statement, "invoiced", all)
                            && same(statement, "paid", all) && same(statement, "tendered", all)
                            && same(statement, "net_amount", allNet) && same(statement, "invoiced_net", allNet),
                    "statement " + statement + " is not over " + all + " gross and " + allNet + " net");
            findings.require(statement.get("statement_number") != null && ((Number) statement.get("times")).longValue() == 1,
                    "statement posted " + statement.get("times") + " times: " + statement);
            history.same("number of statement " + id, String.valueOf(statement.get("statement_number")), findings);
        });
        for (Map<String, Object> row : read.rows(Databases.HQ, """
                select t.transaction_id, t.sync_status, s.state from retail_transaction t
                  left join retail_statement_transaction m on m.channel_id = t.channel_id and m.transaction_id = t.transaction_id
                  left join retail_statement s on s.statement_id = m.statement_id
                 where t.transaction_type = 'CASH_AND_CARRY'
                   and (t.sync_status = 'SYNCHRONIZED') <> coalesce(s.state = 'POSTED', false)""")) {
            findings.add("sale and statement do not agree: " + row);
        }
    }

    private static boolean same(Map<String, Object> row, String column, BigDecimal amount) {
        return row.get(column) instanceof BigDecimal value && value.compareTo(amount) == 0;
    }
}
