package dev.zapis.query.office;

import dev.zapis.events.policy.PolicyValues;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** All that an office has said by its policies, in one column beside what else is read of it. */
final class PolicyColumn {

    /** No key has this sign. */
    private static final String IS = "=";

    static final String SQL = """
            array(select policy || '=' || value from office_policy said where said.office_id = office.office_id) as policies""";

    private PolicyColumn() {}

    static PolicyValues values(Readable row) {
        return new PolicyValues(Arrays.stream(Objects.requireNonNull(row.get("policies", String[].class)))
                .map(said -> said.split(IS, 2))
                .collect(Collectors.toMap(said -> said[0], said -> said[1])));
    }
}
