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

    /** When its day is over it stays as it was; that the office is closed on it is said. */
    @Override
    public Mono<View> showLater(Visit visit) {
        return visit.ask(new BookingCard(booking, visit.viewer())).flatMap(card -> Mono.justOrEmpty(card.booking())
                .flatMap(found -> found.isLive()
                        ? Mono.just(found).filter(live -> isAhead(live, visit)).map(live -> view(live, visit))
                        : EndedBookingView.of(found, card.back(), visit)));
    }

    private static boolean isOfUse(Booking found, Visit visit) {
        return found.isLive() && found.closed() == null && isAhead(found, visit);
    }

    private static boolean isAhead(Booking found, Visit visit) {
        return BookingScreen.isOwn(found, visit) && !found.day().isBefore(visit.today());
    }

    private View view(Booking found, Visit visit) {
        View view = View.titled("title")
                .of(BookingTexts.things(booking, found.day(), visit))
                .line(BookingTexts.of(found));
        return (isLate ? view.line("late") : view)
                .row(Button.text("cancel", new CancelDeskScreen(booking)), Button.text("mine", new MyBookingsScreen()))
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
