package io.channelsync.route;

import io.channelsync.database.Product;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** A page step: which SQL file, on which database, and what to expect of it. */
public final class PageEndpoint extends DefaultEndpoint {

    private final Map<Product, SqlFile> statements = new ConcurrentHashMap<>();
    private String query;
    private DataSource dataSource;
    private String each;
    private String outputHeader;
    private String expect;

    PageEndpoint(String uri, PageComponent component) {
        super(uri, component);
    }

    /** The statement for the product: the file in the product's folder if there is one, else the common file. */
    SqlFile statement(Product product) {
        return statements.computeIfAbsent(product, this::read);
    }

    private SqlFile read(Product product) {
        Path file = file();
        Path special = file.resolveSibling(product.folder()).resolve(file.getFileName());
        RouteTexts files = getComponent().files();
        return SqlFile.parse(files.text(special).or(() -> files.text(file)).orElseThrow(), product);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (query == null || !query.startsWith("file:")) {
            throw new IllegalArgumentException("page needs query: \"file:...\"");
        }
    }

    /** Camel writes the address with slashes of its own behind the scheme. */
    private Path file() {
        return Path.of(query.replaceFirst("^file:/*", "/"));
    }

    @Override
    public Producer createProducer() {
        if (getComponent().files().text(file()).isEmpty()) {
            throw new IllegalArgumentException("no such SQL file: " + file());
        }
        return new PageProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("page can only be sent to");
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public PageComponent getComponent() {
        return (PageComponent) super.getComponent();
    }

    public String getQuery() {
        return query;
    }

    /** The SQL file, {@code file:PATH}. */
    public void setQuery(String query) {
        this.query = query;
    }

    public DataSource getDataSource() {
        return dataSource;
    }

    /** {@code #hq} or {@code #channel}. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public String getEach() {
        return each;
    }

    /** Name of a column that holds rows of its own (the lines of a transaction): those are the page then. */
    public void setEach(String each) {
        this.each = each;
    }

    public String getOutputHeader() {
        return outputHeader;
    }

    /** Where the rows of a query go; the body when not given. */
    public void setOutputHeader(String outputHeader) {
        this.outputHeader = outputHeader;
    }

    public String getExpect() {
        return expect;
    }

    /** How many rows must be changed: {@code page} (one each) or a number; anything else is rolled back as overtaken. */
    public void setExpect(String expect) {
        this.expect = expect;
    }
}
