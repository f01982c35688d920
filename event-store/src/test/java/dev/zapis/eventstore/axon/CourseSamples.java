package dev.zapis.eventstore.axon;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.StateManager;
import org.axonframework.modelling.annotation.InjectEntity;

/** Courses with a hundred seats that many want. */
final class CourseSamples {

    static final int SEATS = 100;

    private CourseSamples() {}

    record Enrolment(String course, String person) {}

    @Event(namespace = "zapis.test", name = "SeatTaken", version = "1")
    record SeatTaken(
            @EventTag(key = "course") String course,
            @EventTag(key = "person") String person) {}

    @Event(namespace = "zapis.test", name = "SeatGivenUp", version = "1")
    record SeatGivenUp(
            @EventTag(key = "course") String course,
            @EventTag(key = "person") String person) {}

    interface Told {
        String course();

        String person();

        default Enrolment enrolment() {
            return new Enrolment(course(), person());
        }
    }

    record TakeSeat(String course, String person, int seats) implements Told {}

    record GiveUpSeat(String course, String person) implements Told {}

    record TakeSeatAndThinkBetterOfIt(String course, String person) implements Told {}

    record TakeSeatWaiting(String course, String person) implements Told {}

    record HasSeat(String course, String person) implements Told {}

    static final class Full extends RuntimeException {}

    static final class NoSeat extends RuntimeException {}

    static final class ThoughtBetter extends RuntimeException {}

    /** What is asked of the course as a whole. */
    @EventSourcedEntity
    record Course(int taken) {

        static final AtomicInteger FOLDED = new AtomicInteger();

        @EntityCreator
        static Course empty() {
            return new Course(0);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Enrolment enrolment) {
            return EventCriteria.havingTags("course", enrolment.course());
        }

        @EventSourcingHandler
        Course evolve(SeatTaken event) {
            FOLDED.incrementAndGet();
            return new Course(taken + 1);
        }

        @EventSourcingHandler
        Course evolve(SeatGivenUp event) {
            FOLDED.incrementAndGet();
            return new Course(taken - 1);
        }
    }

    /** The same events as {@link Course}, seen by one person: more is in the state than in its criteria. */
    @EventSourcedEntity
    record Seat(String person, boolean taken) {

        @EntityCreator
        static Seat none(@InjectEntityId Enrolment enrolment) {
            return new Seat(enrolment.person(), false);
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Enrolment enrolment) {
            return EventCriteria.havingTags("course", enrolment.course());
        }

        @EventSourcingHandler
        Seat evolve(SeatTaken event) {
            return event.person().equals(person) ? new Seat(person, true) : this;
        }

        @EventSourcingHandler
        Seat evolve(SeatGivenUp event) {
            return event.person().equals(person) ? new Seat(person, false) : this;
        }
    }

    /** All that a person has, wherever: its criteria go across courses. */
    @EventSourcedEntity
    record Schedule(Set<String> courses) {

        Schedule {
            courses = Set.copyOf(courses);
        }

        @EntityCreator
        static Schedule empty() {
            return new Schedule(Set.of());
        }

        @EventCriteriaBuilder
        static EventCriteria boundary(Enrolment enrolment) {
            return EventCriteria.havingTags(Tag.of("person", enrolment.person()));
        }

        @EventSourcingHandler
        Schedule evolve(SeatTaken event) {
            Set<String> more = new HashSet<>(courses);
            more.add(event.course());
            return new Schedule(more);
        }

        @EventSourcingHandler
        Schedule evolve(SeatGivenUp event) {
            Set<String> fewer = new HashSet<>(courses);
            fewer.remove(event.course());
            return new Schedule(fewer);
        }
    }

    static final class Handlers {

        @CommandHandler
        void handle(
                TakeSeat command,
                @InjectEntity(idProperty = "enrolment") Schedule schedule,
                @InjectEntity(idProperty = "enrolment") Course course,
                EventAppender events) {
            if (course.taken() >= command.seats() || schedule.courses().contains(command.course())) {
                throw new Full();
            }
            events.append(new SeatTaken(command.course(), command.person()));
        }

        @CommandHandler
        void handle(GiveUpSeat command, @InjectEntity(idProperty = "enrolment") Seat seat, EventAppender events) {
            if (!seat.taken()) {
                throw new NoSeat();
            }
            events.append(new SeatGivenUp(command.course(), command.person()));
        }

        @CommandHandler
        void handle(
                TakeSeatAndThinkBetterOfIt command,
                @InjectEntity(idProperty = "enrolment") Seat seat,
                EventAppender events) {
            events.append(new SeatTaken(command.course(), command.person()));
            throw new ThoughtBetter();
        }

        @CommandHandler
        void handle(TakeSeatWaiting command, ProcessingContext context, EventAppender events) {
            Course course = context.component(StateManager.class)
                    .loadEntity(Course.class, command.enrolment(), context)
                    .join();
            events.append(new SeatTaken(command.course(), command.person() + course.taken()));
        }

        @CommandHandler
        String handle(HasSeat command, @InjectEntity(idProperty = "enrolment") Seat seat) {
            return seat.taken() ? "seat" : "none";
        }
    }

    static EventSourcingConfigurer configure(EventSourcingConfigurer axon) {
        return axon.registerEntity(EventSourcedEntityModule.autodetected(Enrolment.class, Course.class))
                .registerEntity(EventSourcedEntityModule.autodetected(Enrolment.class, Seat.class))
                .registerEntity(EventSourcedEntityModule.autodetected(Enrolment.class, Schedule.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("courses")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c -> new Handlers()));
    }
}
