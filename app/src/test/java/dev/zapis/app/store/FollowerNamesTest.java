package dev.zapis.app.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.notice.NoticeProjections;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.wrong.reaction.WhenNothingThenNothing;
import dev.zapis.wrong.schedule.AnotherNotice;
import org.junit.jupiter.api.Test;

class FollowerNamesTest {

    private static SliceParts productAnd(Class<?> part) {
        return SliceParts.PRODUCT.and(part.getPackageName());
    }

    @Test
    void no_two_parts_of_the_product_follow_the_log_by_one_name() {
        assertThatCode(() -> FollowerNames.check(SliceParts.PRODUCT)).doesNotThrowAnyException();
    }

    @Test
    void a_reaction_named_as_read_tables_stops_the_start_with_both() {
        assertThatThrownBy(() -> FollowerNames.check(productAnd(WhenNothingThenNothing.class)))
                .hasMessageContaining("as desk:")
                .hasMessageContaining("dev.zapis.query.desk.")
                .hasMessageContaining(WhenNothingThenNothing.class.getName());
    }

    @Test
    void a_schedule_named_as_tables_that_no_slice_brings_stops_it_too() {
        assertThatThrownBy(() -> FollowerNames.check(productAnd(AnotherNotice.class)))
                .hasMessageContaining(NoticeProjections.class.getName())
                .hasMessageContaining(AnotherNotice.class.getName());
    }
}
