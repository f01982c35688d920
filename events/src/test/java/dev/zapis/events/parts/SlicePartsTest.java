package dev.zapis.events.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.events.office.Feature;
import dev.zapis.events.office.FeatureCatalog;
import dev.zapis.events.office.SliceFeatures;
import dev.zapis.events.reminder.ReminderCatalog;
import dev.zapis.wrong.needy.Needy;
import dev.zapis.wrong.twice.Again;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.Test;

class SlicePartsTest {

    private static final SliceParts HERE = SliceParts.in("dev.zapis.wrong.twice");

    @Test
    void parts_are_found_by_their_kind_and_in_the_order_of_their_names() {
        assertThat(HERE.all(SliceFeatures.class))
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("Again", "Once");
        assertThat(HERE.and("dev.zapis.events.desk").all(SliceFeatures.class)).hasSize(3);
        assertThat(SliceParts.in("dev.zapis.nowhere").all(SliceFeatures.class)).isEmpty();
    }

    @Test
    void parts_are_found_that_are_of_their_kind_by_way_of_others() {
        assertThat(SliceParts.in("dev.zapis.wrong.heirs").all(SliceFeatures.class))
                .extracting(part -> part.getClass().getSimpleName())
                .containsExactly("AnotherByClass", "ByClass", "ByInterface");
    }

    @Test
    void classes_are_found_by_their_mark_wherever_they_are_packed() {
        assertThat(SliceParts.in("dev.zapis.events.desk").annotated(Event.class))
                .isNotEmpty()
                .allMatch(Class::isRecord);
        assertThat(SliceParts.in("org.junit.jupiter.api").annotated(FunctionalInterface.class))
                .extracting(Class::getName)
                .contains("org.junit.jupiter.api.function.Executable");
    }

    @Test
    void a_part_that_cannot_be_made_stops_the_start_by_its_name() {
        assertThatThrownBy(() -> SliceParts.in("dev.zapis.wrong.needy").all(SliceFeatures.class))
                .hasMessageContaining(Needy.class.getName());
    }

    @Test
    void what_two_slices_bring_under_one_name_stops_the_start() {
        assertThatThrownBy(() -> FeatureCatalog.of(HERE)).hasMessageContaining("LAMP");
        assertThatThrownBy(() -> ReminderCatalog.of(HERE)).hasMessageContaining("LAMP");
    }

    @Test
    void a_feature_belongs_to_the_slice_that_brings_it() {
        FeatureCatalog product = FeatureCatalog.of(SliceParts.PRODUCT);
        assertThat(product.slice(new Feature("WHO"))).isEqualTo("desk");
        assertThat(product.has(new Feature("of a newer program"))).isFalse();
        assertThatThrownBy(() -> product.slice(new Feature("LAMP"))).hasMessageContaining("LAMP");
    }

    @Test
    void the_slice_is_the_last_word_of_the_package() {
        assertThat(SliceParts.slice(new Again())).isEqualTo("twice");
    }
}
