package dev.zapis.eventstore.axon.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.eventstore.axon.Adapter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AesDataCipherTest {

    private static final byte[] ANNA = "Анна".getBytes(UTF_8);
    private static final byte[] PLACE = "event/name".getBytes(UTF_8);

    private final AesDataCipher cipher = new AesDataCipher(Adapter.MASTER_KEY, 1);
    private final byte[] key = cipher.newWrappedKey();

    @Test
    void what_was_encrypted_comes_back() {
        assertThat(cipher.decrypt(key, cipher.encrypt(key, ANNA, PLACE), PLACE)).isEqualTo(ANNA);
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(cipher.encrypt(key, ANNA, PLACE)).isNotEqualTo(cipher.encrypt(key, ANNA, PLACE));
        assertThat(cipher.newWrappedKey()).isNotEqualTo(key);
    }

    @Test
    void every_changed_byte_is_noticed() {
        byte[] sealed = cipher.encrypt(key, ANNA, PLACE);
        for (int i = 9; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(key, changed, PLACE)).isInstanceOf(DecryptionException.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(key, Arrays.copyOf(sealed, 20), PLACE))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void a_text_moved_to_another_place_is_noticed() {
        byte[] sealed = cipher.encrypt(key, ANNA, PLACE);

        assertThatThrownBy(() -> cipher.decrypt(key, sealed, "event/phone".getBytes(UTF_8)))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void a_text_under_a_key_that_is_gone_is_gone() {
        byte[] sealed = cipher.encrypt(key, ANNA, PLACE);

        assertThat(cipher.decrypt(cipher.newWrappedKey(), sealed, PLACE)).isNull();
    }

    @Test
    void a_changed_data_key_is_noticed() {
        byte[] sealed = cipher.encrypt(key, ANNA, PLACE);
        for (int i = 0; i < key.length; i++) {
            byte[] changed = key.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(changed, sealed, PLACE)).isInstanceOf(DecryptionException.class);
        }
    }

    @Test
    void another_master_key_opens_nothing_and_says_which_is_missing() {
        byte[] sealed = cipher.encrypt(key, ANNA, PLACE);
        byte[] other = new byte[32];

        assertThatThrownBy(() -> new AesDataCipher(other, 1).decrypt(key, sealed, PLACE))
                .isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> new AesDataCipher(other, 2).decrypt(key, sealed, PLACE))
                .isInstanceOf(DecryptionException.class)
                .hasMessageContaining("master key 1");
    }

    @Test
    void a_data_key_wrapped_anew_reads_what_was_encrypted_before_under_the_new_master_key_alone() {
        byte[] sealed = cipher.encrypt(key, ANNA, PLACE);
        byte[] other = new byte[32];
        AesDataCipher next = new AesDataCipher(other, 2);

        byte[] anew = next.rewrap(key, cipher);

        assertThat(next.decrypt(anew, sealed, PLACE)).isEqualTo(ANNA);
        assertThat(AesDataCipher.masterKeyId(anew)).isEqualTo(2);
        assertThatThrownBy(() -> cipher.decrypt(anew, sealed, PLACE)).isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> next.rewrap(key, next)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void a_wrapped_secret_comes_back() {
        assertThat(cipher.unwrap(cipher.wrap(ANNA))).isEqualTo(ANNA);
    }

    @Test
    void a_master_key_has_32_bytes() {
        assertThatThrownBy(() -> new AesDataCipher(new byte[16], 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
