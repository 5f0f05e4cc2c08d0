package io.channelsync.distribute;

import io.channelsync.flow.ChannelScope;
import io.channelsync.route.Headers;
import io.channelsync.route.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The step {@code bean: sweep}: goes through the customers that a channel has, page by page in the order of the account. */
public final class Sweep {

    private static final String MORE = "sweep.more";

    /** True before the first page, and while pages come full. */
    public boolean more(Exchange exchange) {
        Boolean more = exchange.getProperty(MORE, Boolean.class);
        if (more == null) {
            exchange.getMessage().setHeader("swept", "");
            exchange.setProperty(MORE, true);
            return true;
        }
        if (!more) {
            exchange.removeProperty(MORE);
        }
        return more;
    }

    /** Notes the page in the body, and puts the address books of the channel beside it; an empty page stays empty. */
    public void received(Exchange exchange) {
        Message message = exchange.getMessage();
        List<Map<String, Object>> page = Rows.of(message.getBody(List.class));
        exchange.setProperty(MORE, page.size() >= message.getHeader(Headers.PAGE_SIZE, Integer.class));
        if (page.isEmpty()) {
            message.setBody(page);
            return;
        }
        message.setHeader("swept", page.get(page.size() - 1).get("account_number"));
        message.setHeader("swept_count", message.getHeader("swept_count", 0L, Long.class) + page.size());
        List<Map<String, Object>> withBooks = new ArrayList<>(page);
        withBooks.addAll(ChannelScope.booksOf(exchange));
        message.setBody(withBooks);
    }
}
