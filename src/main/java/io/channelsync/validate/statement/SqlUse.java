package io.channelsync.validate.statement;

import io.channelsync.database.Product;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A SQL file as a step runs it.
 *
 * @param common the file that the step names; a product may have a text of its own
 * @param side   whose database it runs on
 * @param page   whether it runs for a page of rows ({@code page}), else for a message ({@code sql})
 */
public record SqlUse(SqlFile common, Side side, boolean page) {

    private static final String PREFIX = "file:{{routes}}/";
    private static final String PAGE = "page";
    private static final Set<String> COMPONENTS = Set.of("sql", PAGE);

    /** The file whose row `validate --connect` writes and takes back, below the routes folder. */
    public static String canary(Side side) {
        return side == Side.HQ ? "shared/canary-at-hq.sql" : "shared/canary-at-channel.sql";
    }

    /** The statements of the canary, as far as there are any. */
    static Stream<SqlUse> canaries(RoutesFolder folder) {
        return Stream.of(Side.values()).flatMap(side -> folder.sqlFile(canary(side)).stream().map(sql -> new SqlUse(sql, side, false)));
    }

    /** Every file with every side and way it is used in, each once. */
    public static List<SqlUse> in(RoutesFolder folder) {
        return folder.endpoints().filter(endpoint -> COMPONENTS.contains(endpoint.scheme()))
                .flatMap(endpoint -> of(endpoint, folder).stream()).distinct().toList();
    }

    private static Optional<SqlUse> of(Endpoint endpoint, RoutesFolder folder) {
        Optional<Side> side = endpoint.parameter("dataSource").map(YamlNode::text).flatMap(Side::of);
        return file(endpoint, folder).flatMap(common -> side.map(where -> new SqlUse(common, where, endpoint.scheme().equals(PAGE))));
    }

    /** The file that a step names as its query, if it is one of the folder. */
    public static Optional<SqlFile> file(Endpoint endpoint, RoutesFolder folder) {
        return endpoint.parameter("query").map(YamlNode::text).filter(query -> query.startsWith(PREFIX))
                .flatMap(query -> folder.sqlFile(query.substring(PREFIX.length())));
    }

    /** The file whose text runs on the product. */
    public SqlFile text(RoutesFolder folder, Product product) {
        return Stream.of(common.place().folder() + "/" + product.folder() + "/" + common.place().name())
                .flatMap(path -> folder.sqlFile(path).stream()).findFirst().orElse(common);
    }
}
