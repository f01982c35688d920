package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    @TempDir
    Path home;

    @Test
    void the_key_is_made_once_and_for_its_owner_alone() throws Exception {
        var key = MasterKeyFile.keysOf(settings(Map.of())).current();
        assertThat(key.bytes()).hasSize(32);
        assertThat(MasterKeyFile.keysOf(settings(Map.of()))).isEqualTo(new MasterKeys(key, List.of()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_given_key_wins_in_every_spelling() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 9 - 5);
        var spellings = new String[] {
            HexFormat.of().formatHex(bytes),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
        };
        for (String spelling : spellings) {
            assertThat(MasterKeyFile.keysOf(settings(Map.of("ZAPIS_KEY", spelling)))
                            .current()
                            .bytes())
                    .isEqualTo(bytes);
        }
        assertThat(home.resolve("key")).doesNotExist();
    }

    @Test
    void a_lost_key_is_not_replaced_while_there_are_data() throws Exception {
        Files.createDirectories(home.resolve("bot-1/postgres"));
        Files.writeString(home.resolve("bot-1/postgres/PG_VERSION"), "18\n");
        var refused = catchThrowableOfType(StartupException.class, () -> MasterKeyFile.keysOf(settings(Map.of())));
        assertThat(refused).hasMessageContaining("key-lost");
    }

    @Test
    void a_damaged_key_is_refused() throws Exception {
        Files.writeString(home.resolve("key"), "half");
        var refused = catchThrowableOfType(StartupException.class, () -> MasterKeyFile.keysOf(settings(Map.of())));
        assertThat(refused).hasMessageContaining("key-file");
    }

    @Test
    void an_exchanged_key_is_at_hand_as_long_as_nobody_removes_it() throws Exception {
        var first = MasterKeyFile.keysOf(settings(Map.of()));
        var second = MasterKeyFile.exchanged(settings(Map.of()), first);
        var third = MasterKeyFile.exchanged(settings(Map.of()), second);

        assertThat(MasterKeyFile.keysOf(settings(Map.of()))).isEqualTo(third);
        assertThat(third.all()).hasSize(3).doesNotHaveDuplicates();
        assertThat(third.previous()).containsExactly(second.current(), first.current());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("key.previous"))))
                .isEqualTo("rw-------");
        Files.delete(home.resolve("key.previous"));
        assertThat(MasterKeyFile.keysOf(settings(Map.of())).previous()).isEmpty();
    }

    @Test
    void a_given_key_may_have_a_given_one_before_it() {
        var keys = MasterKeyFile.keysOf(
                settings(Map.of("ZAPIS_KEY", "11".repeat(32), "ZAPIS_KEY_PREVIOUS", "22".repeat(32))));
        assertThat(keys.current().bytes()).containsOnly(0x11);
        assertThat(keys.previous()).singleElement().satisfies(key -> assertThat(key.bytes())
                .containsOnly(0x22));
    }

    private Settings settings(Map<String, String> some) {
        var all = new HashMap<>(some);
        all.put("ZAPIS_HOME", home.toString());
        return Settings.from(all);
    }
}
