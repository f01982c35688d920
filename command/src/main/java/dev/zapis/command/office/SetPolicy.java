package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeEvent.PolicySet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.Counted;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.events.policy.PolicyKind;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says what an office decides for itself; saying it again changes nothing. What holds by default can be said too: then it holds
 * whatever later versions have as the default.
 *
 * @param policy its key
 * @param value as it is stored: see {@link #of}
 */
public record SetPolicy(OfficeId office, String policy, String value) implements Undoable {

    public static <T> SetPolicy of(OfficeId office, Policy<T> policy, T value) {
        return new SetPolicy(office, policy.key(), policy.kind().write(value));
    }

    static List<OfficeEvent> decide(SetPolicy command, Requester requester, Office office, PolicyCatalog policies) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        Policy<?> policy = policies.find(command.policy()).orElseThrow(() -> new Refused(OfficeRefusal.POLICY_UNKNOWN));
        return decide(command, office, policy);
    }

    private static <T> List<OfficeEvent> decide(SetPolicy command, Office office, Policy<T> policy) {
        T value = read(command.value(), policy);
        String written = policy.kind().write(value);
        if (office.hasSaid(policy, written)) return List.of();
        return List.of(new PolicySet(command.office(), policy.key(), written, office.rule() + 1));
    }

    /** The value; refused with what can be set where it is none of this policy. */
    public static <T> T read(String written, Policy<T> policy) {
        try {
            T value = policy.kind().read(written);
            if (policy.kind().allows(value)) return value;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            // It is no value of this policy, as those that are not allowed.
        }
        throw new Refused(OfficeRefusal.POLICY_OUT_OF_RANGE, Map.of("range", range(policy.kind())));
    }

    /** Without its unit, which has words only in the bot. */
    private static String range(PolicyKind<?> kind) {
        return kind instanceof Counted<?> counted ? counted.least() + "–" + counted.most() : "";
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.POLICY, policy, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                SetPolicy command, Requester requester, Office office, PolicyCatalog policies, EventAppender events) {
            events.append(decide(command, requester, office, policies));
        }
    }
}
