package dev.zapis.playground.botapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zapis.playground.world.ContractViolations;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** Compares each call with the published form of its method; what does not fit is noted, never swallowed. */
final class SchemaCheck {

    private final ContractViolations violations;
    private final ContractMapper mapper = new ContractMapper();
    private final Map<Class<?>, ContractForm> forms = new ConcurrentHashMap<>();

    SchemaCheck(ContractViolations violations) {
        this.violations = violations;
    }

    void check(BotMethod method, Params params) {
        ContractForm form = forms.computeIfAbsent(method.form(), ContractForm::new);
        try {
            ObjectNode fields = form.normalized(mapper.mapper(), params);
            params.fields().propertyNames().stream()
                    .filter(name -> !form.knows(name))
                    .forEach(name -> unknown(method, name));
            validate(method, mapper.read(form.known(fields), method.form(), name -> unknown(method, name)));
        } catch (IOException | IllegalArgumentException e) {
            violations.add(method.name(), "malformed", firstLine(e));
        }
    }

    private void unknown(BotMethod method, String field) {
        violations.add(method.name(), "unknown field", field);
    }

    private void validate(BotMethod method, PartialBotApiMethod<?> read) {
        try {
            read.validate();
        } catch (TelegramApiValidationException | RuntimeException e) {
            violations.add(method.name(), "invalid", firstLine(e));
        }
    }

    private static String firstLine(Exception error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
