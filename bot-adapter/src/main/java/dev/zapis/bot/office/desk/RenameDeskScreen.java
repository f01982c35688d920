package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.TypedPreview;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.RenameDesk;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.desk.DeskCard;
import reactor.core.publisher.Mono;

/** What is the desk to be called? */
@Route("office.desk.rename")
public record RenameDeskScreen(OfficeId office, DeskId desk) implements Screen {

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new DeskCard(desk)).map(card -> card.desk()
                .map(found -> View.titled("title", "desk", found.name()))
                .orElse(View.titled("/office.desk.unknown")));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return TypedPreview.unless(AddDesk.objection(text), () -> new Check(office, desk, text.strip()));
    }

    /** Is it to be called so? */
    @Route("office.desk.rename.check")
    record Check(OfficeId office, DeskId desk, String name) implements TypedPreview {

        @Override
        public Screen prompt() {
            return new RenameDeskScreen(office, desk);
        }

        @Override
        public Action deed() {
            return new Rename(office, desk, name);
        }

        @Override
        public Mono<View> told(Visit visit) {
            visit.onlyForAdmins();
            return visit.ask(new DeskCard(desk)).map(card -> card.desk()
                    .map(found -> View.titled("title", "desk", found.name(), "name", name))
                    .orElse(View.titled("/office.desk.unknown")));
        }
    }

    /** Renames it. */
    @Route("office.desk.renaming")
    record Rename(OfficeId office, DeskId desk, String name) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new RenameDesk(office, desk, name)).thenReturn(new DeskScreen(office, desk));
        }
    }
}
