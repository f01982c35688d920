package dev.zapis.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.zapis.app.house.Code.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import dev.zapis.command.Command;
import dev.zapis.command.Refusal;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.office.OfficeEvent;
import dev.zapis.events.person.PersonEvent;
import dev.zapis.query.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.UUID;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may import whom: one rule for each line of the table. */
class ArchitectureTest {

    private static final DescribedPredicate<JavaMethodCall> BLOCKS = DescribedPredicate.describe(
            "a publisher is waited for",
            call -> call.getName().startsWith("block")
                    && (call.getTargetOwner().isAssignableTo(Mono.class)
                            || call.getTargetOwner().isAssignableTo(Flux.class)));

    private static final DescribedPredicate<JavaClass> HANDLERS_AND_STATES =
            nameMatching("dev\\.zapis\\..*\\$Handler").or(annotatedWith(EventSourcedEntity.class));

    private static final String[] EVERYBODY = {"java..", "org.jspecify..", "com.google.errorprone.."};

    private static DescribedPredicate<JavaClass> anythingBut(String... allowed) {
        return not(resideInAnyPackage(allowed)).and(not(resideInAnyPackage(EVERYBODY)));
    }

    @Test
    void events_know_the_jdk_and_axons_annotations_only() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.events..")
                .should()
                .dependOnClassesThat(anythingBut(
                        "dev.zapis.events..",
                        "org.axonframework.eventsourcing.annotation..",
                        "org.axonframework.messaging.eventhandling.annotation.."))
                .check(CLASSES);
    }

    @Test
    void the_event_store_knows_nothing_of_ours_and_no_spring() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.eventstore..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.telegram..")
                        .or(resideInAPackage("dev.zapis..").and(not(resideInAPackage("dev.zapis.eventstore..")))))
                .check(CLASSES);
    }

    @Test
    void deciding_knows_events_axon_and_unicode_only() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.command..")
                .should()
                .dependOnClassesThat(anythingBut(
                        "dev.zapis.command..",
                        "dev.zapis.events..",
                        "org.axonframework..",
                        "jakarta.annotation..",
                        // What looks like what is a table of Unicode, and as pure as Java's own.
                        "com.ibm.icu..",
                        "com.google.i18n.phonenumbers.."))
                .check(CLASSES);
    }

    @Test
    void deciding_knows_no_clock_no_randomness_and_no_logging() {
        for (Class<?> clock : new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class}) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.zapis.command..")
                    .should()
                    .callMethod(clock, "now")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.command..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.slf4j..", "java.util.logging..")
                        .or(assignableTo(Clock.class))
                        .or(assignableTo(java.util.Random.class))
                        .or(assignableTo(UUID.class)))
                .check(CLASSES);
    }

    @Test
    void asking_knows_neither_deciding_nor_the_bot() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zapis.command..", "dev.zapis.bot..", "org.telegram..", "dev.zapis.app..")
                .check(CLASSES);
    }

    @Test
    void what_becomes_due_knows_events_and_commands_and_neither_asking_nor_the_bot() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.scheduler..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("dev.zapis.query..", "dev.zapis.bot..", "org.telegram..", "dev.zapis.app..")
                                .or(HANDLERS_AND_STATES))
                .check(CLASSES);
    }

    @Test
    void notices_know_neither_handlers_nor_read_tables() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.bot.notice..")
                .should()
                .dependOnClassesThat(HANDLERS_AND_STATES
                        .or(nameMatching("dev\\.zapis\\.query\\..*Table"))
                        .or(resideInAnyPackage("dev.zapis.app..", "dev.zapis.scheduler..")))
                .check(CLASSES);
    }

    @Test
    void the_bot_knows_no_events_but_their_ids() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.bot..")
                .and()
                .resideOutsideOfPackage("dev.zapis.bot.notice..")
                .should()
                .dependOnClassesThat(assignableTo(DeskEvent.class)
                        .or(assignableTo(OfficeEvent.class))
                        .or(assignableTo(PersonEvent.class)))
                .check(CLASSES);
    }

    @Test
    void the_bot_knows_neither_handlers_nor_states_nor_tables() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.bot..")
                .and()
                // Notices are written in a projection's transaction.
                .resideOutsideOfPackage("dev.zapis.bot.notice..")
                .should()
                .dependOnClassesThat(HANDLERS_AND_STATES
                        .or(nameMatching("dev\\.zapis\\.query\\..*Table"))
                        .or(resideInAnyPackage("dev.zapis.eventstore..", "org.axonframework..", "dev.zapis.app..")))
                .check(CLASSES);
    }

    @Test
    void telegrams_types_stay_in_the_telegram_package() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis..")
                .and()
                .resideOutsideOfPackages("dev.zapis.bot.telegram..", "dev.zapis.playground..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.telegram..")
                .check(CLASSES);
    }

    /** What is made stands in its room; what makes it takes each of its needs by itself, not in a bag. */
    @Test
    void the_wiring_room_has_configurations_only() {
        classes()
                .that()
                .resideInAPackage("dev.zapis.app.wiring")
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(Configuration.class)
                // The scan must not find it.
                .orShould()
                .haveSimpleName("ManagementWiring")
                .orShould()
                .haveSimpleName("package-info")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.app.wiring")
                .should()
                .beRecords()
                .check(CLASSES);
    }

    /** Telegram's library rests on the older one; its annotations are the newer one's too. */
    @Test
    void the_older_jackson_stays_with_telegrams_types() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis..")
                .and()
                .resideOutsideOfPackages("dev.zapis.bot.telegram..", "dev.zapis.playground.botapi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_reads_arguments() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis..")
                .and()
                .resideOutsideOfPackage("dev.zapis.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void the_bot_touches_the_database_in_three_packages_only() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.bot..")
                .and()
                .resideOutsideOfPackages(
                        "dev.zapis.bot.telegram..", "dev.zapis.bot.storage..", "dev.zapis.bot.notice..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.r2dbc..", "org.springframework.r2dbc..")
                .check(CLASSES);
    }

    @Test
    void the_playground_knows_nothing_of_the_product() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.playground..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.zapis..").and(not(resideInAPackage("dev.zapis.playground.."))))
                .check(CLASSES);
    }

    @Test
    void nobody_imports_the_app() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.zapis.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.zapis.app..")
                .check(CLASSES);
    }

    /** They are public for one another, not for everybody. */
    @Test
    void the_inner_packages_of_the_engines_stay_inside() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.zapis.eventstore..", "dev.zapis.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.zapis.eventstore.postgres.(append|read|cache)..",
                        "dev.zapis.eventstore.axon.(retry|cache)..",
                        "dev.zapis.eventstore.projection.(run|write|generation)..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("dev.zapis.bot.(desk|office|person|reason|reminder)..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.zapis.bot.dialog.(engine|callback|render)..",
                        "dev.zapis.bot.telegram..",
                        "dev.zapis.bot.storage..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.zapis.bot.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.zapis.bot.telegram.api..")
                .check(CLASSES);
    }

    @Test
    void slices_form_no_cycles() {
        for (String module :
                new String[] {"events", "command", "query", "bot", "eventstore", "scheduler", "playground", "app"}) {
            slices().matching("dev.zapis." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(CLASSES);
        }
    }

    @Test
    void slices_show_messages_refusals_and_wiring_only() {
        classes()
                .that()
                .resideInAPackage("dev.zapis.command.*")
                .and()
                .resideOutsideOfPackage("dev.zapis.command.sourcing")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAssignableTo(assignableTo(Command.class)
                        .or(assignableTo(Refusal.class))
                        .or(nameMatching(".*Commands"))
                        .or(nameMatching(".*\\.office\\.Office"))
                        // The one queue of all slices: they decide by it.
                        .or(nameMatching(".*\\.waitlist\\..*")))
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage("dev.zapis.query.*")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAssignableTo(assignableTo(Query.class)
                        .or(nameMatching(".*Queries"))
                        .or(nameMatching(".*\\.journal\\.(Request|Error)Journal"))
                        .or(nameMatching(".*\\.desk\\.(DeskView|Booking|BookableParts)")))
                .check(CLASSES);
    }

    /** Order, claims and times of the log are the database's: no clock of a node may have a say. */
    @Test
    @Tag("F24")
    void the_event_store_has_no_clock_of_its_own() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis.eventstore..")
                .and()
                // Event ids rise with time as far as clocks do; nothing is decided by them.
                .doNotHaveSimpleName("TimeOrderedIds")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the time of day is asked for",
                        call -> call.getName().equals("now")
                                        && call.getTargetOwner().isAssignableTo(Temporal.class)
                                || call.getName().equals("currentTimeMillis")
                                || call.getTargetOwner().isAssignableTo(Clock.class)
                                || call.getTargetOwner().isAssignableTo(InstantSource.class)))
                .check(CLASSES);
    }

    /** A future knows nothing of Reactor's context: whoever makes one takes it along, or has nobody to take it from. */
    @Test
    void work_becomes_a_future_only_where_its_context_goes_along() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis..")
                .and()
                .resideOutsideOfPackages("dev.zapis.bench..", "dev.zapis.playground..")
                .and(not(nameMatching(
                        "dev\\.zapis\\.(eventstore\\.postgres\\.connection\\.ConnectionRunner|bot\\.dialog\\.engine\\.CancellationGuard"
                                + "|eventstore\\.projection\\.run\\.HandlerInvoker|eventstore\\.axon\\.(AxonEventStorage|retry\\.ConflictBackoff)"
                                + "|app\\.boot\\.BlockingWait)")))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a publisher becomes a future",
                        access -> access.getName().equals("toFuture")
                                && access.getTargetOwner().isAssignableTo(Mono.class)))
                .check(CLASSES);
    }

    /** They share a few threads with the log's answers: one that waited for such an answer could wait for ever. */
    @Test
    void what_decides_and_what_reads_waits_for_no_future() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.zapis.command..", "dev.zapis.query..", "dev.zapis.scheduler..", "dev.zapis.bot..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a future is waited for",
                        call -> call.getTargetOwner().isAssignableTo(Future.class)
                                && (call.getName().equals("join")
                                        || call.getName().equals("get"))))
                .check(CLASSES);
    }

    @Test
    void nothing_blocks_outside_start_and_stop() {
        noClasses()
                .that()
                .resideInAPackage("dev.zapis..")
                .and()
                .doNotHaveFullyQualifiedName("dev.zapis.app.boot.OrderedLifecycle")
                .should()
                .callMethodWhere(BLOCKS)
                .check(CLASSES);
    }
}
