package dev.zapis.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void axon_uses_them() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void they_are_different_say_when_they_were_made_and_are_of_version_7() {
        long before = System.currentTimeMillis();

        assertThat(Stream.generate(new TimeOrderedIds()::generateIdentifier).limit(10_000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    UUID uuid = UUID.fromString(id);
                    assertThat(uuid.version()).isEqualTo(7);
                    assertThat(uuid.variant()).isEqualTo(2);
                    assertThat(uuid.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
                });
    }
}
