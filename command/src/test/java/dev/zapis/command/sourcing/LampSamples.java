package dev.zapis.command.sourcing;

import dev.zapis.command.Actor;
import dev.zapis.command.BoundaryCriteria;
import dev.zapis.command.Command;
import dev.zapis.command.DecisionContext;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.StateManager;

/** Lamps on desks: states of all kinds, and commands that they serve or don't. */
final class LampSamples {

    static final DeskId A1 = new DeskId(Ids.derived("A1"));
    static final DeskId A2 = new DeskId(Ids.derived("A2"));
    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));

    private LampSamples() {}

    /** What happens to lamps. */
    sealed interface LampFact {}

    @Event(namespace = "zapis.test", name = "LampLit", version = "1")
    record LampLit(
            @EventTag(key = "desk") DeskId desk,
            @EventTag(key = "office") OfficeId office) implements LampFact {}

    /** Changes hands: it is about two desks at once. */
    @Event(namespace = "zapis.test", name = "LampMoved", version = "1")
    record LampMoved(
            @EventTag(key = "desk") DeskId from,
            @EventTag(key = "desk") DeskId to) implements LampFact {}

    @Event(namespace = "zapis.test", name = "OfficeDark", version = "1")
    record OfficeDark(@EventTag(key = "office") OfficeId office) {}

    /** The lamp of one desk. */
    @EventSourcedEntity(tagKey = "desk")
    record Lamp(DeskId desk, int lit) {

        @EntityCreator
        static Lamp off(@InjectEntityId DeskId desk) {
            return new Lamp(desk, 0);
        }

        @EventSourcingHandler
        Lamp evolve(LampLit event) {
            return new Lamp(desk, lit + 1);
        }

        @EventSourcingHandler
        Lamp evolve(LampMoved event) {
            return new Lamp(desk, event.to().equals(desk) ? lit + 1 : 0);
        }
    }

    /** Rule over a desk and its office: lamps of others count only as lamps of the office. */
    @EventSourcedEntity
    record Light(int lamps, boolean isDark) {

        @EntityCreator
        static Light none() {
            return new Light(0, false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<LightLamp> of) {
            return EventCriteria.havingTags("desk", of.command().desk().value())
                    .or(EventCriteria.havingTags("office", of.command().office().value()));
        }

        @EventSourcingHandler
        @SourcedBy("desk")
        Light evolve(LampLit event) {
            return new Light(lamps + 1, isDark);
        }

        @EventSourcingHandler
        Light evolve(OfficeDark event) {
            return new Light(lamps, true);
        }
    }

    /** Who asks has nothing here: not one lamp counts. */
    @EventSourcedEntity
    record Blind(int lamps) {

        @EntityCreator
        static Blind none() {
            return new Blind(0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Actor who) {
            return BoundaryCriteria.nothing();
        }

        @EventSourcingHandler
        Blind evolve(LampLit event) {
            return new Blind(lamps + 1);
        }
    }

    /** Knows an event that its tag would never bring. */
    @EventSourcedEntity(tagKey = "desk")
    record Forgetful(DeskId desk) {

        @EntityCreator
        static Forgetful off(@InjectEntityId DeskId desk) {
            return new Forgetful(desk);
        }

        @EventSourcingHandler
        Forgetful evolve(OfficeDark event) {
            return this;
        }
    }

    /** Counts whatever happens to the lamp of a desk. */
    @EventSourcedEntity(tagKey = "desk")
    record LampHistory(DeskId desk, int facts) {

        @EntityCreator
        static LampHistory none(@InjectEntityId DeskId desk) {
            return new LampHistory(desk, 0);
        }

        @EventSourcingHandler
        LampHistory evolve(LampFact event) {
            return new LampHistory(desk, facts + 1);
        }
    }

    /** Where the lamp of a desk went: only its history says to which desk. */
    @EventSourcedEntity(tagKey = "desk")
    record Journey(DeskId desk, DeskId now) {

        @EntityCreator
        static Journey none(@InjectEntityId DeskId desk) {
            return new Journey(desk, desk);
        }

        @EventSourcingHandler
        Journey evolve(LampMoved event) {
            return event.from().equals(desk) ? new Journey(desk, event.to()) : this;
        }
    }

    /** Rule over the desk to which a lamp went. */
    @EventSourcedEntity
    record Arrived(int lit) {

        @EntityCreator
        static Arrived none() {
            return new Arrived(0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(DecisionContext<FollowLamp> of, Journey journey) {
            return EventCriteria.havingTags("desk", journey.now().value());
        }

        @EventSourcingHandler
        Arrived evolve(LampLit event) {
            return new Arrived(lit + 1);
        }
    }

    record FollowLamp(DeskId desk) implements Command {
        static class Handler {
            @CommandHandler
            int handle(FollowLamp command, Arrived arrived) {
                return arrived.lit();
            }
        }
    }

    /** Knows one fact in two ways. */
    @EventSourcedEntity(tagKey = "desk")
    record Undecided(DeskId desk) {

        @EntityCreator
        static Undecided none(@InjectEntityId DeskId desk) {
            return new Undecided(desk);
        }

        @EventSourcingHandler
        Undecided evolve(LampFact event) {
            return this;
        }

        @EventSourcingHandler
        Undecided evolve(LampLit event) {
            return this;
        }
    }

    record CountFacts(DeskId desk) implements Command {
        static class Handler {
            @CommandHandler
            int handle(CountFacts command, LampHistory lamp) {
                return lamp.facts();
            }
        }
    }

    record Decide(DeskId desk) implements Command {
        static class Handler {
            @CommandHandler
            void handle(Decide command, Undecided lamp) {}
        }
    }

    record LightLamp(OfficeId office, DeskId desk) implements Command {
        static class Handler {
            @CommandHandler
            String handle(LightLamp command, Lamp lamp, Light light) {
                return lamp.lit() + " " + light.lamps() + " " + light.isDark();
            }
        }
    }

    /** Lights another desk's lamp, and looks at its own afterwards. */
    record LightOther(DeskId desk, OfficeId office, List<DeskId> others) implements Command {
        static class Handler {
            @CommandHandler
            int handle(LightOther command, Lamp lamp, EventAppender events, ProcessingContext context) {
                command.others().forEach(other -> events.append(new LampLit(other, command.office())));
                return context.component(StateManager.class)
                        .loadEntity(Lamp.class, command.desk(), context)
                        .resultNow()
                        .lit();
            }
        }
    }

    interface FromDesk extends Command {
        DeskId from();
    }

    record MoveLamp(DeskId from, DeskId to) implements FromDesk {
        static class Handler {
            @CommandHandler
            int handle(MoveLamp command, Lamp lamp) {
                return lamp.lit();
            }
        }
    }

    record SwapLamps(DeskId one, DeskId other) implements Command {
        static class Handler {
            @CommandHandler
            void handle(SwapLamps command, Lamp lamp) {}
        }
    }

    record DarkenOffice(OfficeId office) implements Command {
        static class Handler {
            @CommandHandler
            void handle(DarkenOffice command, Light light) {}
        }
    }

    record LookAround() implements Command {
        static class Handler {
            @CommandHandler
            int handle(LookAround command, Blind blind) {
                return blind.lamps();
            }
        }
    }

    record ForgetLamp(DeskId desk) implements Command {
        static class Handler {
            @CommandHandler
            void handle(ForgetLamp command, Forgetful lamp) {}
        }
    }
}
