package dev.zapis.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhoneTest {

    private static final String GERMAN = "+49 30 123456";

    /** Screens look at numbers on threads that may not wait for a disk. */
    @Test
    void once_loaded_no_number_of_any_country_reads_a_file() throws Exception {
        try (Reading program = new Reading()) {
            program.phone("checked", GERMAN);
            assertThat(program.read).isNotEmpty();
        }
        try (Reading program = new Reading()) {
            program.phone("load");
            program.read.clear();
            program.phone("checked", GERMAN);
            program.phone("checked", "+1 201 555 0123");
            program.phone("checked", "+81 3 1234 5678");
            program.phone("readable", "+79161234567");
            assertThat(program.read).isEmpty();
        }
    }

    @Test
    void a_kept_phone_is_read_in_groups() {
        assertThat(Phone.readable("+79161234567")).isEqualTo("+7 916 123-45-67");
        assertThat(Phone.readable("+493012345678")).isEqualTo("+49 30 12345678");
        assertThat(Phone.readable(Phone.checked(Phone.readable("+12015550123"))))
                .isEqualTo("+1 201-555-0123");
        assertThat(Phone.readable("gone")).isEqualTo("gone");
    }

    /** The same classes as at a start of the program, and which files they have read. */
    private static final class Reading extends URLClassLoader {

        private final List<String> read = new ArrayList<>();

        private Reading() {
            super(
                    new URL[] {place(Phone.class), place(PhoneNumberUtil.class)},
                    Thread.currentThread().getContextClassLoader());
        }

        private static URL place(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        private void phone(String method, Object... arguments) throws ReflectiveOperationException {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            Method rule = loadClass(Phone.class.getName()).getDeclaredMethod(method, types);
            rule.setAccessible(true);
            rule.invoke(null, arguments);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean isAnew = name.equals(Phone.class.getName()) || name.startsWith("com.google.i18n.");
            if (!isAnew) return super.loadClass(name, resolve);
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }

        @Override
        public @Nullable URL getResource(String name) {
            read.add(name);
            return super.getResource(name);
        }
    }
}
