package dev.zapis.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.events.parts.SliceParts;
import dev.zapis.wrong.deed.WhenOfficeOpenedThenRingBell;
import dev.zapis.wrong.deed.WhenOfficeOpenedThenRingBell.RingBell;
import dev.zapis.wrong.unhandled.Unhandled;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;

class CommandModuleTest {

    private static void configured(SliceParts parts) {
        CommandModule.configure(EventSourcingConfigurer.create(), parts);
    }

    @Test
    void a_deed_that_nobody_carries_out_stops_the_start_with_who_tells_what() {
        assertThatCode(() -> configured(SliceParts.PRODUCT)).doesNotThrowAnyException();
        String wrong = WhenOfficeOpenedThenRingBell.class.getPackageName();
        assertThatThrownBy(() -> configured(SliceParts.PRODUCT.and(wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wrong.when-office-opened")
                .hasMessageContaining(WhenOfficeOpenedThenRingBell.class.getName())
                .hasMessageContaining(RingBell.class.getName());
    }

    @Test
    void a_command_without_its_handler_stops_the_start() {
        assertThatThrownBy(() -> configured(SliceParts.in(Unhandled.class.getPackageName())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Unhandled.class.getName());
    }
}
