package io.channelsync.validate.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlFileTest {

    @Test
    void a_semicolon_at_the_end_starts_no_second_statement() {
        assertThat(sql("select 1;\n-- done;\n ; \n").secondStatementLine()).isZero();
    }

    @Test
    void semicolons_in_comments_literals_and_names_end_nothing() {
        assertThat(sql("""
                -- one; two
                select 'a;b''c;d', "x;y", $$e;f$$, $tag$g;h$tag$ /* i;
                j */ from t
                """).secondStatementLine()).isZero();
    }

    @Test
    void a_second_statement_is_found_in_its_line() {
        assertThat(sql("select 'a\nb;'; /* x\n */\n\ndelete from t").secondStatementLine()).isEqualTo(5);
    }

    @Test
    void parameters_are_named_with_sharp_or_question_mark_and_in_lists() {
        assertThat(sql("select :#one, :?two, :#${body[three]} where x in (:#in:four) and y = cast('5' as int)")
                .parameters()).containsExactly("${body[three]}", "four", "one", "two");
    }

    @Test
    void parameters_in_comments_and_literals_do_not_count() {
        assertThat(sql("-- :#one\nselect ':#two', x::int").parameters()).isEmpty();
    }

    @Test
    void the_text_for_a_product_replaces_the_one_beside_its_folder() {
        assertThat(at("upload/postgresql/insert.sql").replaces()).contains("upload/insert.sql");
        assertThat(at("postgresql/insert.sql").replaces()).contains("insert.sql");
        assertThat(at("upload/insert.sql").replaces()).isEmpty();
        assertThat(at("not-postgresql/insert.sql").replaces()).isEmpty();
    }

    private static SqlFile sql(String text) {
        return new SqlFile(new FilePlace("x.sql", "x.sql"), text);
    }

    private static SqlFile at(String relative) {
        return new SqlFile(new FilePlace(relative, relative), "");
    }
}
