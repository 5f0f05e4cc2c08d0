package io.channelsync.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.fault.AtCommit.Ending;
import io.channelsync.testing.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The process ends at one commit after the other while a person says that two customers are one, takes on a business partner, and has
 * somebody forgotten: whatever was decided takes effect once, everywhere, and what comes late finds whom it means.
 */
class CrashedDecisionsTest {

    private static final int LEAST_COMMITS = 60;
    private static final int EACH = Proof.size("channelsync.crashed-decisions.each", 7, 1);

    private static final String EVERYWHERE = "people=Ada, Ann, Daniel, Eve, (erased), %sphone=+14255550123, %smembers=Ada ADMIN, Daniel USER, organizations=1, streets=0, %s";
    private static final String AT_CHANNEL = EVERYWHERE.formatted("", "", "pending=0, staged_person=0");
    private static final String OUTCOME = "hq {" + EVERYWHERE.formatted("merged=Anna into Ann, ", "links=1, ", "cards=1")
            + "}\nnorth {" + AT_CHANNEL + "}\nsouth {" + AT_CHANNEL + "}";

    @Test
    void wherever_it_ends_what_was_decided_takes_effect_once_and_everywhere() {
        try (CrashedDecisions decisions = new CrashedDecisions()) {
            int commits = decisions.play(0, Ending.BEFORE);
            assertOver(decisions, "undisturbed");
            assertThat(commits).isGreaterThan(LEAST_COMMITS);

            for (int commit = 1; commit <= commits; commit += EACH) {
                for (Ending ending : Proof.isLong() ? List.of(Ending.values()) : List.of(Ending.values()[commit % Ending.values().length])) {
                    decisions.play(commit, ending);
                    assertOver(decisions, "commit " + commit + " of " + commits + ", " + ending);
                }
            }
        }
    }

    private static void assertOver(CrashedDecisions decisions, String where) {
        assertThat(decisions.waiting()).as(where).isZero();
        assertThat(decisions.outcome()).as(where).isEqualTo(OUTCOME);
        assertThat(decisions.verify()).as(where).isEmpty();
    }
}
