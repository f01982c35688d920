package dev.zapis.app.walk;

import java.time.LocalDate;

/** Somebody who has a booking, and the ids that a forger would like to know. */
record Booked(String name, String person, String booking, String desk, String area, String office, LocalDate day) {

    static Booked by(String name, Product product) {
        LocalDate day = Days.today(product.control()).plusDays(9);
        Person person = product.control().newcomer(name).registers();
        person.says("/book " + Days.typed(day)).sees("Свободных мест:");
        String label = person.message().labels().stream()
                .filter(each -> each.matches("[AB]\\d · .*"))
                .findFirst()
                .orElseThrow();
        Steps.books(person, label.substring(0, 2), day);
        String[] ids = product.database().rows("""
                        select person_id, booking_id, desk_id, area_id, person.office_id
                        from person join desk_booking using (person_id) join desk using (desk_id)
                        where person.name = ? order by desk_booking.position desc limit 1""", name).getFirst().split("\\|");
        return new Booked(name, ids[0], ids[1], ids[2], ids[3], ids[4], day);
    }
}
