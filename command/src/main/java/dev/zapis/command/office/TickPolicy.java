package dev.zapis.command.office;

import dev.zapis.command.CommandId;
import dev.zapis.command.Refused;
import dev.zapis.command.Requester;
import dev.zapis.command.UndoCommand;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.Undoable;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.policy.Policy;
import dev.zapis.events.policy.PolicyCatalog;
import dev.zapis.events.policy.PolicyKind;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/**
 * Says of one of several whether it is among those that an office decides for, whatever is said of the others meanwhile.
 *
 * @param policy key of one whose values are some of several
 * @param choice its name; a name of none of them changes nothing
 */
public record TickPolicy(OfficeId office, String policy, String choice, boolean isTicked) implements Undoable {

    static List<OfficeEvent> decide(TickPolicy command, Requester requester, Office office, PolicyCatalog policies) {
        requester.mustBeAdmin();
        office.mustBeOpen();
        Policy<?> policy = policies.find(command.policy()).orElseThrow(() -> new Refused(OfficeRefusal.POLICY_UNKNOWN));
        String now = now(office, policy);
        String then = ticked(command, now, policy.kind());
        if (then.equals(now)) return List.of();
        return SetPolicy.decide(new SetPolicy(command.office(), command.policy(), then), requester, office, policies);
    }

    private static <T> String now(Office office, Policy<T> policy) {
        return policy.kind().write(office.policy(policy));
    }

    private static String ticked(TickPolicy command, String now, PolicyKind<?> kind) {
        if (!(kind instanceof PolicyKind.Choices<?> choices)) throw new Refused(OfficeRefusal.POLICY_UNKNOWN);
        return choices.ticked(now, command.choice(), command.isTicked());
    }

    @Override
    public UndoCommand undo(CommandId act, UndoWindow window) {
        return new UndoOfficeChange(office, UndoOfficeChange.About.POLICY, policy, act, window);
    }

    static class Handler {
        @CommandHandler
        void handle(
                TickPolicy command, Requester requester, Office office, PolicyCatalog policies, EventAppender events) {
            events.append(decide(command, requester, office, policies));
        }
    }
}
