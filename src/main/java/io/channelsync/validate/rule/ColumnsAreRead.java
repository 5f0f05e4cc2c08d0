package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.settings.NearestName;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.SqlFile;
import io.channelsync.validate.folder.YamlNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column that a query names with `as` and that nothing reads is misspelt: whoever wants it finds nothing there. */
final class ColumnsAreRead implements RouteRule {

    private static final Pattern WORD = Pattern.compile("\\w+");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        Set<String> read = new TreeSet<>(BeanNames.COLUMNS);
        folder.sqlFiles().forEach(sql -> {
            read.addAll(sql.parameters());
            sql.wordsBesideNames().forEach(read::add);
        });
        folder.routeFiles().stream().flatMap(file -> file.root().everyScalar()).map(YamlNode::text)
                .flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group).forEach(read::add);
        Set<String> named = folder.sqlFiles().stream().flatMap(SqlFile::names).collect(Collectors.toCollection(TreeSet::new));
        named.retainAll(read);
        return folder.sqlFiles().stream().flatMap(sql -> sql.names().distinct().filter(name -> !read.contains(name))
                .map(name -> sql.place().finding(sql.lineOf(name), "nobody reads the column `" + name + "`",
                        NearestName.of(name, named).map(nearest -> "write `" + nearest + "`")
                                .orElse("leave it out, or read it where it is needed"))));
    }
}
