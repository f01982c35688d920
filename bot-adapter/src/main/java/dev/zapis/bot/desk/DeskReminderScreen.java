package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.PermanentScreen;
import dev.zapis.bot.dialog.ReminderScreen;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.reminder.RemindersScreen;
import dev.zapis.command.person.ChooseReminders;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DeskReminder;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.BookingCard;
import reactor.core.publisher.Mono;

/**
 * Do not forget your desk. There is nothing to be seen once the booking is cancelled, its day is over or the office is closed on it.
 *
 * @param isLate it comes well after it was due
 */
@Route("desk.reminder")
@ReminderScreen(value = "DESK", texts = "person.reminders.desk")
public record DeskReminderScreen(BookingId booking, boolean isLate) implements PermanentScreen {

    @Override
    public Mono<View> show(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer()))
                .flatMap(card -> Mono.justOrEmpty(card.booking().filter(found -> isOfUse(found, visit))))
                .map(found -> view(found, visit));
    }

    /**
     * It stays a reminder as long as there is something to be reminded of, by whatever booking: that is told as booked by another message.
     * That the office is closed on its day is said, and what became of it at last.
     */
    @Override
    public Mono<View> showLater(Visit visit) {
        return later(booking, visit);
    }

    private Mono<View> later(BookingId of, Visit visit) {
        return visit.ask(new BookingCard(of, visit.viewer())).flatMap(card -> Mono.justOrEmpty(card.booking())
                .flatMap(found -> found.isLive()
                        ? Mono.just(found)
                                .filter(live -> BookingScreen.isOwn(live, visit))
                                .map(live -> live(live, visit))
                        : card.back()
                                .map(again -> later(again, visit))
                                .orElseGet(() -> Mono.just(EndedBookingView.of(found, visit)))));
    }

    private static boolean isOfUse(Booking found, Visit visit) {
        return found.isLive() && found.closed() == null && BookingScreen.isOwn(found, visit) && !isOver(found, visit);
    }

    private static boolean isOver(Booking found, Visit visit) {
        return found.day().isBefore(visit.today());
    }

    private View live(Booking found, Visit visit) {
        return isOver(found, visit)
                ? View.titled("over")
                        .of(BookingTexts.things(found.id(), found.day(), visit))
                        .line(BookingTexts.dated(found))
                : view(found, visit);
    }

    private View view(Booking found, Visit visit) {
        View view = View.titled("title")
                .of(BookingTexts.things(found.id(), found.day(), visit))
                .until(DeskBookedScreen.over(found.day(), visit))
                .line(BookingTexts.of(found));
        return (isLate ? view.line("late") : view)
                .row(
                        Button.text("cancel", new CancelDeskScreen(found.id())),
                        Button.text("mine", new MyBookingsScreen()))
                .row(Button.text("off", new Off()));
    }

    /** No more of these. */
    @Route("desk.reminder.off")
    record Off() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new ChooseReminders(DeskReminder.TOPIC, false)).thenReturn(new RemindersScreen());
        }
    }
}
