package dev.zapis.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void every_part_is_read() {
        assertThat(DatabaseUrl.parse("postgresql://anna:pa55@db.example.org:6432/zapis?sslmode=require&schema=desk_1"))
                .isEqualTo(
                        new DatabaseCredentials("db.example.org", 6432, "zapis", "anna", "pa55", "require", "desk_1"));
    }

    @Test
    void port_password_and_parameters_may_be_missing() {
        assertThat(DatabaseUrl.parse("postgres://anna@my_db/zapis"))
                .isEqualTo(new DatabaseCredentials("my_db", 5432, "zapis", "anna", null, "prefer", null));
    }

    @Test
    void special_characters_come_percent_encoded() {
        var address = DatabaseUrl.parse("postgres://an%40na:p%3A%2F%20+%C3%A9@[::1]:5433/za%20pis");
        assertThat(address)
                .isEqualTo(new DatabaseCredentials("::1", 5433, "za pis", "an@na", "p:/ +é", "prefer", null));
        assertThat(address.jdbcUrl()).startsWith("jdbc:postgresql://[::1]:5433/za%20pis?sslmode=prefer");
    }

    @Test
    void the_schema_comes_first_in_the_search_path() {
        assertThat(DatabaseUrl.parse("postgres://a:b@h/d?schema=desks").jdbcUrl())
                .contains("&currentSchema=desks");
    }

    @Test
    void certificates_are_checked_against_the_trust_of_the_runtime() {
        assertThat(DatabaseUrl.parse("postgres://a:b@h/d?sslmode=verify-full").jdbcUrl())
                .contains("sslmode=verify-full&sslfactory=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "jdbc:postgresql://localhost/zapis",
                "postgres://localhost/zapis",
                "postgres://:b@localhost/zapis",
                "postgres://a:b@localhost",
                "postgres://a:b@localhost/",
                "postgres://a:b@localhost:0/zapis",
                "postgres://a:b@localhost:65536/zapis",
                "postgres://a:b@localhost:port/zapis",
                "postgres://a:b/c@localhost/zapis",
                "postgres://a:%zz@localhost/zapis",
                "postgres://a:b@localhost/zapis?user=root",
                "postgres://a:b@localhost/zapis?schema=a;b"
            })
    void everything_else_is_refused(String text) {
        var refused = catchThrowableOfType(StartupException.class, () -> DatabaseUrl.parse(text));
        assertThat(refused.exitCode()).isEqualTo(2);
    }
}
