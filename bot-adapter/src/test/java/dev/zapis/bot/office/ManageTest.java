package dev.zapis.bot.office;

import static dev.zapis.bot.desk.DeskSamples.A1;
import static dev.zapis.bot.desk.DeskSamples.OFFICE;
import static dev.zapis.bot.desk.DeskSamples.WINDOW;
import static dev.zapis.bot.desk.DeskSamples.anna;
import static dev.zapis.bot.desk.DeskSamples.chat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zapis.bot.dialog.FakeChat;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.command.AskerRefusal;
import dev.zapis.command.Refused;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.events.person.Role;
import dev.zapis.query.desk.DesksOf;
import dev.zapis.query.office.Areas;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManageTest {

    private static FakeChat office() {
        return chat(anna(Role.ADMIN))
                .answers(Areas.class, new Areas.Result(List.of(new Areas.Area(WINDOW, "У окна", 1))))
                .answers(DesksOf.class, new DesksOf.Result(List.of(A1)));
    }

    @Test
    void a_typed_name_adds_a_zone() {
        office().opens(new ManageScreen())
                .sees("У окна · мест: 1")
                .types("Тихая зона")
                .told(new AddArea(OFFICE, "Тихая зона"));
    }

    @Test
    void typed_names_add_desks() {
        office().opens(new ManageScreen())
                .taps("У окна · мест: 1")
                .sees("Зона У окна", "Места: A1")
                .types("B1, B2,,  B3 ")
                .told(
                        new AddDesk(OFFICE, WINDOW, "B1"),
                        new AddDesk(OFFICE, WINDOW, "B2"),
                        new AddDesk(OFFICE, WINDOW, "B3"));
    }

    @Test
    void whoever_is_no_admin_is_told() {
        office().refuses(AddArea.class, AskerRefusal.NOT_ADMIN)
                .opens(new ManageScreen())
                .types("Кухня")
                .sees("может только администратор");
    }

    @Test
    void nobody_else_sees_zones_and_desks_whatever_button_led_here() {
        for (Screen screen : List.of(new ManageScreen(), new AreaScreen(WINDOW))) {
            assertThatThrownBy(() -> chat(anna()).opens(screen)).isInstanceOf(Refused.class);
        }
    }
}
