package dev.zapis.scheduler.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.AlreadyHandled;
import dev.zapis.command.Refused;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.deadletter.DeadLetter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ReactionsIT {

    private final ReactingProgram program = new ReactingProgram();

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void a_fact_leads_to_its_deed_once_and_what_was_there_before_to_none() {
        program.given("anna", "boris");
        program.starts();
        program.given("clara");
        program.isThrough();
        assertThat(program.deeds()).containsExactly("clara");
        assertThat(program.given()).singleElement().satisfies(deed -> {
            assertThat(deed.cause()).isEqualTo(ReactingProgram.NAME);
            assertThat(deed.correlation()).isEqualTo("what clara did");
        });
    }

    @Test
    void a_restart_goes_on_where_the_last_one_ended() {
        program.starts();
        program.given("anna");
        program.isThrough();
        program.ends();
        program.given("boris");
        program.starts();
        program.isThrough();
        assertThat(program.deeds()).containsExactly("anna", "boris");
    }

    @Test
    void there_is_nothing_to_build_anew() {
        program.starts();
        program.given("anna");
        program.isThrough();
        ProjectionEngine operator = program.operator();
        assertThat(operator.replay(ReactingProgram.NAME).collectList().block(ReactingProgram.PATIENCE))
                .singleElement()
                .satisfies(state -> assertThat(state.live()).isTrue());
        program.wishesAllAnew();
        program.given("boris");
        program.isThrough();
        assertThat(program.deeds()).containsExactly("anna", "boris");
        assertThat(program.ask("select string_agg(generation::text, ',') from token"))
                .isEqualTo("1");
    }

    /** As after an older copy of its place has come back: the deciding side knows the id, and does nothing. */
    @Test
    @Tag("F51")
    void what_is_done_before_is_done_again_by_the_same_id_alone() {
        program.starts();
        program.given("anna");
        program.isThrough();
        program.ends();
        program.run("update token set position = 0");
        program.answers(deed -> Mono.error(new AlreadyHandled()));
        program.starts();
        program.isThrough();
        assertThat(program.deeds()).containsExactly("anna", "anna");
        assertThat(program.given().stream().map(Deed::id).distinct()).hasSize(1);
        assertThat(program.parked()).isEmpty();
    }

    @Test
    @Tag("F51")
    void what_was_under_way_at_the_end_of_the_program_is_done_by_the_next_one() {
        program.answers(deed -> Mono.never());
        program.starts();
        program.given("anna");
        Awaitility.await().atMost(ReactingProgram.PATIENCE).until(() -> program.deeds(), List.of("anna")::equals);
        program.ends();
        program.answers(deed -> Mono.empty());
        program.starts();
        program.isThrough();
        assertThat(program.deeds()).containsExactly("anna", "anna");
        assertThat(program.given().stream().map(Deed::id).distinct()).hasSize(1);
    }

    @Test
    @Tag("F51")
    void what_passes_is_tried_until_it_has_passed_and_what_comes_later_waits() {
        var tries = new AtomicInteger();
        program.answers(who -> who.equals("anna") && tries.incrementAndGet() < 7
                ? Mono.error(new Refused(tries.get() % 2 == 0 ? AccessRefusal.BUSY : AccessRefusal.UNSURE))
                : Mono.empty());
        program.starts();
        program.given("anna", "boris");
        program.isThrough();
        assertThat(program.deeds()).containsExactly("anna", "anna", "anna", "anna", "anna", "anna", "anna", "boris");
        assertThat(program.parked()).isEmpty();
        assertThat(program.lost()).isEmpty();
    }

    @Test
    @Tag("F51")
    void what_is_refused_is_parked_and_told_and_what_is_about_the_same_thing_waits_for_an_operator() {
        var mended = new AtomicBoolean();
        program.answers(who ->
                who.equals("anna") && !mended.get() ? Mono.error(new Refused(AccessRefusal.NOT_STAFF)) : Mono.empty());
        program.starts();
        program.given("anna", "boris", "anna");
        program.isThrough();
        assertThat(program.deeds()).contains("boris").last().isEqualTo("boris");
        assertThat(program.lost()).hasSize(1);
        DeadLetter deadLetter = program.parked().getFirst();
        assertThat(deadLetter.projection()).isEqualTo(ReactingProgram.NAME);
        assertThat(deadLetter.position()).isEqualTo(1);
        assertThat(deadLetter.waiting()).isEqualTo(1);
        assertThat(deadLetter.reason()).contains("Refused");
        int before = program.deeds().size();
        mended.set(true);
        assertThat(program.operator()
                        .retry(ReactingProgram.NAME, deadLetter.key())
                        .block(ReactingProgram.PATIENCE))
                .isTrue();
        Awaitility.await().atMost(ReactingProgram.PATIENCE).until(() -> program.parked()
                .isEmpty());
        assertThat(program.deeds()).hasSize(before + 2);
        assertThat(program.deeds().subList(before, before + 2)).containsOnly("anna");
    }

    @Test
    void of_several_instances_one_acts_and_another_follows_when_it_ends() {
        program.starts();
        program.startsBeside();
        program.given("anna", "boris", "clara");
        program.isThrough();
        program.ends();
        program.given("dora");
        program.isThrough();
        assertThat(program.deeds()).containsExactly("anna", "boris", "clara", "dora");
    }
}
