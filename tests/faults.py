"""Every fault we know of and the tests that inject it: the table of faults.

`test_fault_table.py` holds that each test exists and says in its docstring which fault it injects. Quick tests run with
`dev.py test`, long ones with `dev.py soak`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LAST = 62

# Of a network mode that the program does not have.
NOT_OURS: Mapping[int, str] = {57: "a client in the local network: there is no network mode"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What goes wrong, in a few words, and the tests of it as `path::name` below `tests/`."""

    words: str
    quick: tuple[str, ...]
    soak: tuple[str, ...] = ()


FAULTS: Mapping[int, Fault] = {
    1: Fault(
        words="killed while somebody types",
        quick=(
            "flows/test_kill.py::test_what_was_typed_a_second_before_a_kill_is_in_the_file",
            "store/test_crash.py::test_killed_at_any_moment_every_acknowledged_edit_is_there",
            "flows/test_two_starts.py::test_after_a_kill_the_next_start_asks_nothing",
            "flows/test_coming_back.py::"
            "test_a_killed_program_comes_back_to_the_field_with_the_text_and_the_caret",
            "flows/test_coming_back.py::test_a_start_after_an_orderly_end_is_silent",
            "flows/test_recovery.py::"
            "test_what_a_kill_has_left_in_the_scratch_folder_is_cleared_at_the_next_start",
            "flows/test_pulled_stick.py::"
            "test_what_a_crash_after_a_pulled_stick_would_lose_is_offered_at_the_next_start",
        ),
        soak=("flows/test_kill.py::test_two_hundred_kills_while_somebody_types_lose_nothing",),
    ),
    2: Fault(
        words="killed at any write or flush of saving, migrating, merging, backup, erasing",
        quick=(
            "flows/test_pulled_stick.py::test_half_a_copy_that_a_kill_left_is_gone_after_the_next_start",
            "durability/test_kills.py::test_a_kill_at_some_of_the_calls_leaves_old_or_new",
            "store/test_crash.py::"
            "test_killed_at_many_changes_of_the_disk_the_file_is_old_or_new_and_never_between",
            "services/test_whole_files.py::test_what_a_killed_program_has_left_is_removed_when_it_is_old",
            "store/test_protection.py::"
            "test_a_file_is_whole_old_or_new_whenever_writing_it_anew_is_interrupted",
            "durability/test_kills_without_a_tracer.py::"
            "test_what_lies_there_before_each_change_is_old_or_new",
        ),
        soak=("durability/test_kills.py::test_a_kill_at_every_call_leaves_old_or_new",),
    ),
    3: Fault(
        words="power cut: what was not flushed is lost",
        quick=(
            "store/test_half_written_protected.py::test_what_its_log_holds_whole_is_there",
            "store/test_half_written_protected.py::test_it_can_be_laid_open",
            "durability/test_power_cuts.py::"
            "test_a_power_cut_at_some_of_the_calls_loses_nothing_that_was_told",
        ),
        soak=("durability/test_power_cuts.py::test_a_power_cut_at_every_call_loses_nothing_that_was_told",),
    ),
    4: Fault(
        words="a flush fails at commit",
        quick=(
            "services/test_acts_beside.py::"
            "test_a_file_that_fails_just_when_it_is_back_holds_nothing_and_another_can_be_opened",
            "store/test_faults.py::test_what_the_world_does_is_not_damage",
            "test_disk.py::test_a_folder_on_a_failing_disk_is_told",
            "store/test_protection.py::test_a_file_is_as_it_was_when_the_disk_refuses_at_any_step",
            "durability/test_failing_calls.py::"
            "test_what_the_disk_refuses_at_some_of_the_calls_is_told_and_loses_nothing",
        ),
        soak=("durability/test_failing_calls.py::test_what_the_disk_refuses_is_told_and_loses_nothing",),
    ),
    5: Fault(
        words="disk full at commit",
        quick=(
            "flows/test_faults_of_files.py::"
            "test_what_is_typed_on_a_full_disk_is_kept_and_saved_when_there_is_room",
            "store/test_file_store_rights_and_room.py::"
            "test_on_a_full_disk_nothing_is_lost_and_work_goes_on_when_there_is_room",
            "store/test_repository_in_trouble.py::"
            "test_a_full_disk_is_told_and_the_edit_is_kept_when_there_is_room",
            "services/test_protecting.py::test_a_disk_that_fails_leaves_the_file_open_as_it_was",
            "store/test_protection.py::test_a_file_is_as_it_was_when_the_disk_refuses_at_any_step",
            "durability/test_failing_calls.py::"
            "test_what_the_disk_refuses_at_some_of_the_calls_is_told_and_loses_nothing",
            "store/test_erasing.py::"
            "test_a_full_disk_while_writing_anew_leaves_traces_that_the_next_try_removes",
        ),
        soak=("durability/test_failing_calls.py::test_what_the_disk_refuses_is_told_and_loses_nothing",),
    ),
    6: Fault(
        words="disk full while a backup is written",
        quick=(
            "services/test_keeping_safe.py::"
            "test_a_failed_backup_keeps_the_old_ones_and_is_told_the_third_time",
            "services/test_opening.py::test_backups_that_keep_failing_are_told_and_stop_nobody",
            "services/test_recovery.py::test_the_rehearsal_on_a_full_disk_is_the_disks_doing",
        ),
    ),
    7: Fault(
        words="disk full or no rights while settings or the log are written",
        quick=(
            "ui/test_preferences.py::"
            "test_a_folder_that_cannot_be_written_loses_a_preference_and_nothing_else",
            "test_logs.py::test_a_full_disk_takes_the_log_and_nothing_else",
            "test_cli_recovery.py::test_the_check_tells_of_a_data_folder_that_cannot_be_written",
        ),
    ),
    8: Fault(
        words="no right to write, read-only folder",
        quick=(
            "store/test_file_store_rights_and_room.py::"
            "test_without_the_right_to_write_a_file_is_opened_for_reading",
            "store/test_file_store_rights_and_room.py::"
            "test_a_folder_that_only_pretends_to_be_writable_is_noticed",
            "flows/test_faults_of_files.py::test_a_read_only_folder_is_told_before_anything_is_typed",
            "test_cli_recovery.py::test_the_check_tells_of_a_data_folder_that_cannot_be_written",
            "durability/test_failing_calls.py::"
            "test_what_the_disk_refuses_at_some_of_the_calls_is_told_and_loses_nothing",
        ),
        soak=("durability/test_failing_calls.py::test_what_the_disk_refuses_is_told_and_loses_nothing",),
    ),
    9: Fault(
        words="locked by another program",
        quick=(
            "store/test_file_store.py::test_a_file_locked_by_another_program_is_told_and_not_changed",
            "store/test_file_store.py::test_the_program_waits_three_seconds_for_another_program",
            "flows/test_pulled_stick.py::"
            "test_what_is_typed_while_a_virus_scanner_holds_the_open_file_is_kept_and_saved_later",
        ),
    ),
    10: Fault(
        words="a second start, or another computer, on the same file",
        quick=(
            "flows/test_long_acts.py::test_a_file_that_a_second_start_hands_over_meanwhile_is_not_opened",
            "flows/test_two_starts.py::test_a_second_start_hands_its_file_to_the_first",
            "flows/test_two_starts.py::test_two_starts_at_once_are_one_program",
            "flows/test_faults_of_files.py::"
            "test_a_file_that_another_computer_holds_is_taken_over_only_when_asked",
            "store/test_lockfile.py::test_another_computer_is_named_and_only_taken_over_on_purpose",
            "test_cli_recovery.py::test_the_check_tells_who_has_the_file_open",
        ),
    ),
    11: Fault(
        words="a crashed program has left its lock",
        quick=(
            "store/test_lockfile.py::test_the_lock_of_a_process_that_has_ended_is_taken_without_a_question",
            "store/test_file_store.py::"
            "test_a_file_open_in_another_process_is_refused_and_recovered_when_that_is_killed",
        ),
    ),
    12: Fault(
        words="a hot journal or log beside the file",
        quick=(
            "store/test_file_store.py::test_a_hot_rollback_journal_is_played_back",
            "store/test_file_store.py::test_what_stands_only_in_the_log_is_recovered",
            "durability/test_kills.py::test_a_kill_at_some_of_the_calls_leaves_old_or_new",
            "store/test_salvage.py::test_what_stands_in_the_log_alone_is_read",
        ),
        soak=("durability/test_kills.py::test_a_kill_at_every_call_leaves_old_or_new",),
    ),
    13: Fault(
        words="export to a full disk",
        quick=(
            "services/test_whole_files.py::test_a_full_disk_keeps_the_old_file",
            "services/test_exporting.py::test_a_full_disk_tells_how_many_are_whole",
        ),
    ),
    14: Fault(
        words="the target is open in a viewer or held by an antivirus",
        quick=(
            "services/test_whole_files.py::test_a_file_that_is_held_for_a_moment_is_waited_for",
            "services/test_whole_files.py::test_a_file_that_stays_held_is_told_and_leaves_no_trace",
            "store/test_held_files.py::test_a_copy_waits_for_a_file_that_is_held_for_a_moment",
            "store/test_held_files.py::"
            "test_a_copy_over_a_file_that_stays_held_lies_whole_beside_it_and_is_said_where",
            "store/test_held_files.py::"
            "test_a_place_that_is_being_taken_is_taken_to_the_end_at_the_next_opening",
            "flows/test_pulled_stick.py::"
            "test_a_copy_over_a_file_that_a_virus_scanner_holds_is_told_and_succeeds_when_tried_again",
            "flows/test_pulled_stick.py::"
            "test_what_is_typed_while_a_virus_scanner_holds_the_open_file_is_kept_and_saved_later",
        ),
    ),
    15: Fault(
        words="data in a synchronised or network folder",
        quick=(
            "store/test_places.py::test_synchronised_and_network_folders_are_refused",
            "store/test_file_store.py::"
            "test_a_synchronised_folder_is_refused_for_live_work_and_nothing_is_written",
            "flows/test_windows.py::test_a_file_in_a_synchronised_folder_is_copied_when_agreed",
        ),
    ),
    16: Fault(
        words="renamed, removed or replaced while it is open",
        quick=(
            "store/test_repository_in_trouble.py::test_a_file_moved_while_open_is_noticed_at_the_next_save",
            "store/test_repository_in_trouble.py::test_a_file_replaced_while_open_is_noticed",
            "flows/test_faults_of_files.py::test_work_goes_on_in_the_copy_of_a_file_that_was_moved",
            "store/test_pulled_out.py::test_a_file_that_was_written_over_in_place_is_handed_on_from_memory",
            "store/test_pulled_out.py::"
            "test_a_file_that_was_written_over_in_place_is_noticed_at_the_next_save",
            "store/test_pulled_out.py::test_a_file_that_was_only_touched_is_saved_in_as_before",
            "flows/test_pulled_stick.py::test_a_stick_that_comes_back_takes_what_was_typed_meanwhile",
            "flows/test_pulled_stick.py::"
            "test_a_file_that_another_program_writes_over_is_told_and_work_goes_on_in_a_copy",
        ),
    ),
    17: Fault(
        words="USB stick pulled out",
        quick=(
            "services/test_copies_of_an_engagement.py::"
            "test_what_could_not_be_saved_follows_its_file_under_the_passphrase_and_out_again",
            "services/test_unsaved_of_copies.py::"
            "test_the_unsaved_text_of_another_copy_stays_when_a_file_is_erased",
            "flows/test_pulled_stick.py::test_half_a_copy_that_a_kill_left_is_gone_after_the_next_start",
            "ui/shell/test_banners.py::test_a_try_that_was_asked_for_and_fails_is_told_with_its_time",
            "services/test_opening.py::test_a_copy_holds_all_that_was_typed_when_the_file_itself_was_moved",
            "durability/test_failing_calls.py::"
            "test_what_the_disk_refuses_at_some_of_the_calls_is_told_and_loses_nothing",
            "store/test_pulled_out.py::test_all_that_was_typed_is_in_the_copy_when_the_stick_was_pulled_out",
            "store/test_pulled_out.py::test_a_copy_that_cannot_be_written_either_is_told_as_what_it_was",
            "flows/test_pulled_stick.py::test_a_stick_that_comes_back_takes_what_was_typed_meanwhile",
            "flows/test_pulled_stick.py::"
            "test_what_a_crash_after_a_pulled_stick_would_lose_is_offered_at_the_next_start",
            "flows/test_pulled_stick.py::"
            "test_a_start_without_the_stick_does_not_forget_which_file_was_worked_in",
            "flows/test_pulled_stick.py::test_whoever_is_erased_stands_in_no_copy_of_what_could_not_be_saved",
        ),
        soak=("durability/test_failing_calls.py::test_what_the_disk_refuses_is_told_and_loses_nothing",),
    ),
    18: Fault(
        words="file of a newer version",
        quick=(
            "store/test_file_store.py::test_a_database_that_is_not_just_ours_is_refused_unchanged",
            "store/test_file_store.py::"
            "test_a_newer_file_that_was_not_closed_is_refused_with_its_log_untouched",
            "store/test_salvage.py::test_a_newer_file_is_refused",
            "store/test_file_store.py::test_the_number_of_another_version_is_told_as_damage",
        ),
    ),
    19: Fault(
        words="file of any older version",
        quick=(
            "store/test_migrations.py::test_a_file_of_every_release_opens_and_keeps_its_content",
            "store/test_migrations.py::test_an_old_file_is_copied_and_then_brought_up_to_date",
            "store/test_protection.py::"
            "test_a_protected_file_of_an_older_version_is_brought_up_with_a_protected_copy",
            "store/test_salvage.py::test_a_damaged_file_of_an_older_version_is_brought_up",
        ),
    ),
    20: Fault(
        words="a migration fails half-way",
        quick=("store/test_migrations.py::test_a_migration_that_fails_leaves_the_old_file_usable",),
    ),
    21: Fault(
        words="bits flipped at random",
        quick=(
            "store/test_carving.py::test_rows_are_found_in_whole_pages_and_each_once_in_doubled_ones",
            "store/test_carving.py::test_no_bytes_make_a_search_fail",
            "store/test_half_written_protected.py::test_a_page_that_no_log_holds_is_still_told_as_damaged",
            "store/test_file_store.py::test_flipped_bits_are_told_or_change_nothing",
            "store/test_file_store.py::test_scrambled_pages_are_told",
            "store/test_salvage.py::test_no_flipped_bit_ever_gives_another_text",
            "flows/test_recovery.py::test_a_backup_is_fetched_and_the_newer_text_is_rescued",
            "services/test_recovery.py::test_what_the_damaged_file_has_more_is_taken_over_and_can_be_undone",
            "store/test_protection.py::test_every_flipped_bit_is_told",
            "store/test_salvage.py::test_rows_behind_a_lost_page_are_read",
            "store/test_salvage.py::test_a_lost_first_page_is_borrowed_from_a_backup",
            "store/test_salvage.py::test_a_lost_first_page_is_made_anew_where_there_is_no_backup",
            "store/test_salvage.py::test_a_damaged_file_of_an_older_version_is_brought_up",
            "store/test_salvage.py::test_a_damaged_index_and_table_lose_no_row_that_reads",
            "hostile/test_files.py::test_spoilt_files_are_refused_or_read_without_harm",
            "store/test_salvage.py::test_rows_of_a_protected_file_are_read_past_a_damaged_page",
            "test_cli_recovery.py::test_what_can_be_read_of_a_damaged_file_is_written",
            "test_cli_recovery.py::test_the_check_tells_the_way_back_from_damage",
            "store/test_salvage.py::test_rows_are_found_page_by_page_when_the_definitions_are_lost",
            "store/test_salvage.py::test_a_page_of_many_kinds_of_noise_gives_nothing",
            "services/test_recovery.py::"
            "test_texts_whose_workshop_block_and_form_are_lost_are_in_a_file_with_stand_ins",
            "store/test_file_store.py::test_the_number_of_another_version_is_told_as_damage",
            "store/test_salvage.py::test_a_file_with_a_flip_in_its_version_alone_is_read_whole",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    22: Fault(
        words="cut off anywhere, empty, or a header alone",
        quick=(
            "store/test_carving.py::test_no_bytes_make_a_search_fail",
            "store/test_file_store.py::test_a_file_cut_off_anywhere_is_told_and_kept",
            "store/test_salvage.py::test_a_cut_file_is_read_up_to_the_cut",
            "flows/test_faults_of_files.py::"
            "test_a_damaged_file_is_shown_with_what_can_be_done_and_the_open_one_stays_open",
            "flows/test_recovery.py::test_without_a_backup_a_new_file_is_made_of_what_can_be_read",
            "store/test_protection.py::test_a_protected_file_cut_off_anywhere_is_told_and_kept",
            "hostile/test_files.py::test_spoilt_files_are_refused_or_read_without_harm",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    23: Fault(
        words="not a workshop file at all",
        quick=(
            "services/test_known_files.py::"
            "test_a_damaged_file_is_offered_no_backup_of_another_client_nor_of_a_copy_of_the_same_name",
            "store/test_file_store.py::test_what_is_not_a_workshop_is_refused_and_kept",
            "flows/test_faults_of_files.py::test_a_bad_file_is_told_about_and_the_open_one_stays_open",
            "store/test_protection.py::"
            "test_a_file_that_another_program_encrypted_is_told_and_no_passphrase_is_asked_for",
            "store/test_salvage.py::test_a_file_of_another_kind_gives_nothing",
            "hostile/test_files.py::test_spoilt_files_are_refused_or_read_without_harm",
            "test_cli_recovery.py::test_the_check_tells_the_way_back_from_damage",
            "flows/test_damaged_copies.py::test_what_is_no_workshop_is_told_and_nothing_is_put_in_its_place",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    24: Fault(
        words="wrong passphrase, or other parameters of encryption",
        quick=(
            "services/test_protecting.py::test_wrong_passphrases_make_the_wait_longer",
            "services/test_protecting.py::"
            "test_a_damaged_first_page_is_told_as_damage_when_the_passphrase_fits_the_backups",
            "store/test_protection.py::"
            "test_a_wrong_passphrase_is_told_as_wrong_or_damaged_and_changes_nothing",
            "store/test_protection.py::"
            "test_a_file_encrypted_with_other_parameters_is_told_like_a_wrong_passphrase",
            "store/test_protection.py::"
            "test_a_file_that_another_program_encrypted_is_told_and_no_passphrase_is_asked_for",
            "store/test_protection.py::"
            "test_the_first_page_being_damaged_is_told_from_a_wrong_passphrase_by_a_backup",
            "test_cli_protecting.py::test_a_wrong_passphrase_is_told_for_people_and_machines",
            "test_cli_protecting.py::"
            "test_a_damaged_protected_file_is_restored_by_the_passphrase_of_its_backups",
            "flows/test_passphrase_flow.py::test_it_is_set_asked_for_changed_and_removed_by_mouse",
            "store/test_salvage.py::test_rows_of_a_protected_file_are_read_past_a_damaged_page",
            "ui/protection/test_dialogs.py::"
            "test_a_wrong_one_is_told_beside_the_field_and_the_wait_is_counted_down",
            "services/test_recovery.py::test_a_backup_under_a_passphrase_is_not_called_damaged",
            "flows/test_passphrase_flow.py::"
            "test_a_damaged_files_protected_backups_are_unlocked_before_they_are_offered",
            "flows/test_damaged_copies.py::test_any_locked_backup_is_unlocked_by_its_own_passphrase",
            "services/test_recovery.py::test_what_is_rescued_of_a_protected_file_is_protected_from_its_first_byte",
        ),
    ),
    25: Fault(
        words="the newest backup is damaged too",
        quick=(
            "services/test_recovery.py::test_a_damaged_backup_is_told_and_the_next_older_is_read",
            "services/test_keeping_safe.py::test_a_damaged_backup_is_not_restored",
            "flows/test_recovery.py::test_a_backup_is_fetched_and_the_newer_text_is_rescued",
            "flows/test_recovery.py::test_without_a_backup_a_new_file_is_made_of_what_can_be_read",
            "services/test_protecting.py::"
            "test_a_damaged_first_page_is_told_as_damage_when_the_passphrase_fits_the_backups",
            "services/test_recovery.py::test_the_rehearsal_tells_of_damaged_backups",
            "services/test_recovery.py::test_a_new_file_is_made_of_what_can_be_read",
            "test_cli_protecting.py::"
            "test_a_damaged_protected_file_is_restored_by_the_passphrase_of_its_backups",
            "ui/settings/test_area.py::test_a_restore_that_cannot_be_done_is_told_before_it_is_needed",
            "test_cli_recovery.py::test_backups_are_listed_with_what_is_in_them",
            "flows/test_passphrase_flow.py::"
            "test_a_damaged_files_protected_backups_are_unlocked_before_they_are_offered",
            "flows/test_damaged_copies.py::"
            "test_a_copy_from_a_stick_is_seen_and_takes_the_damaged_files_place",
            "flows/test_damaged_copies.py::test_a_copy_of_another_clients_file_is_not_put_in_its_place",
            "flows/test_damaged_copies.py::test_any_locked_backup_is_unlocked_by_its_own_passphrase",
        ),
    ),
    26: Fault(
        words="restoring is interrupted",
        quick=(
            "test_cli_protecting.py::"
            "test_copies_that_were_left_under_the_former_passphrase_are_laid_open_by_typing_it",
            "flows/test_password_copies.py::"
            "test_copies_under_a_former_password_are_brought_along_by_typing_it",
            "services/test_copies_of_an_engagement.py::test_who_was_interrupted_types_the_passphrase_once_more",
            "services/test_erasing_by_merge.py::"
            "test_an_erasing_by_merge_that_is_interrupted_is_gone_on_with_at_the_next_opening",
            "services/test_keeping_safe.py::test_a_restore_that_is_interrupted_leaves_the_present_file",
            "durability/test_kills.py::test_a_kill_at_some_of_the_calls_leaves_old_or_new",
            "services/test_protecting.py::"
            "test_what_was_cancelled_goes_on_at_the_next_start_though_the_old_passphrase_is_gone",
            "store/test_protection.py::"
            "test_a_file_is_whole_old_or_new_whenever_writing_it_anew_is_interrupted",
            "durability/test_kills_without_a_tracer.py::"
            "test_what_lies_there_before_each_change_is_old_or_new",
            "services/test_recovery.py::"
            "test_what_an_interrupted_restore_has_left_is_gone_when_the_file_is_opened",
            "store/test_held_files.py::"
            "test_a_place_that_is_being_taken_is_taken_to_the_end_at_the_next_opening",
        ),
        soak=("durability/test_kills.py::test_a_kill_at_every_call_leaves_old_or_new",),
    ),
    27: Fault(
        words="projector unplugged during the show",
        quick=(
            "services/test_acts_beside.py::test_what_the_room_is_shown_meanwhile_stands_afterwards",
            "flows/test_faults_of_the_room.py::"
            "test_a_loose_cable_hides_the_wall_at_once_and_brings_it_back_on_the_same_slide",
            "ui/projector/test_placing.py::test_an_unplugged_projector_hides_the_wall_before_anything_else",
            "flows/test_room_x11.py::"
            "test_time_and_notes_go_on_without_the_projector_and_the_same_slide_is_back_with_it",
        ),
    ),
    28: Fault(
        words="projector back",
        quick=(
            "flows/test_room_screens.py::"
            "test_the_projector_is_back_within_three_seconds_with_the_same_content_and_no_question",
            "flows/test_room_screens.py::"
            "test_the_projector_is_known_again_at_the_next_start_wherever_it_stands",
        ),
    ),
    29: Fault(
        words="flapping cable, twenty times in ten seconds",
        quick=(
            "flows/test_room_screens.py::test_a_cable_that_flaps_for_long_leaves_nothing_behind",
            "ui/test_screens.py::test_a_flapping_cable_is_told_once",
            "ui/projector/test_placing_x11.py::test_a_flapping_cable_ends_with_the_wall_in_its_place",
            "ui/projector/test_placing_x11.py::"
            "test_a_flap_that_a_busy_program_never_saw_ends_with_the_wall_in_its_place",
        ),
        soak=(
            "soak/test_flapping.py::test_twenty_unplugs_in_ten_seconds_and_again_leave_the_show_as_it_was",
        ),
    ),
    30: Fault(
        words="one screen alone, or mirrored",
        quick=(
            "flows/test_room_screens.py::test_the_wall_never_covers_the_only_screen_that_is_left",
            "flows/test_room_screens.py::test_with_one_screen_the_show_is_a_window_that_escape_always_leaves",
            "flows/test_room_screens.py::"
            "test_a_projector_that_begins_to_mirror_during_the_show_never_covers_the_laptop",
            "flows/test_screens.py::test_mirrored_screens_are_said_above_every_area",
            "test_cli_recovery.py::test_the_check_of_a_computer_tells_what_is_missing_for_a_day",
        ),
    ),
    31: Fault(
        words="another resolution or scale during the show, mixed scales",
        quick=(
            "flows/test_screens.py::test_another_resolution_or_a_turned_screen_is_fitted_during_the_show",
            "flows/test_screens.py::test_the_wall_covers_the_projector_at_every_scale_also_mixed",
            "ui/projector/test_scales_x11.py::"
            "test_the_wall_fills_the_projector_at_every_scale_and_never_the_laptop",
        ),
    ),
    32: Fault(
        words="turned, very small and very large projectors",
        quick=(
            "flows/test_room_screens.py::test_a_small_a_turned_and_a_large_wall_show_the_whole_picture",
            "ui/projector/test_paint.py::test_nothing_is_set_smaller_than_the_room_can_read",
        ),
    ),
    33: Fault(
        words="the computer sleeps while a time runs",
        quick=(
            "flows/test_room_sleep.py::"
            "test_a_program_that_stood_still_shows_the_right_time_and_says_that_it_was_away",
            "services/test_running_timer.py::test_sleep_counts_as_real_time_is_said_and_can_be_taken_back",
            "flows/test_windows.py::test_sleep_with_a_running_time_is_told_and_can_be_taken_back",
        ),
    ),
    34: Fault(
        words="the clock on the wall jumps",
        quick=("services/test_running_timer.py::test_a_wall_clock_that_is_set_leaves_the_countdown_alone",),
    ),
    35: Fault(
        words="the event loop stands still for three seconds",
        quick=(
            "flows/test_room_sleep.py::"
            "test_a_program_that_stood_still_shows_the_right_time_and_says_that_it_was_away",
            "services/test_running_timer.py::test_lost_ticks_lose_no_cue",
            "services/test_running_timer.py::test_a_program_that_stands_still_for_three_seconds_is_not_sleep",
        ),
    ),
    36: Fault(
        words="crash while a time runs",
        quick=(
            "flows/test_kill.py::test_a_running_time_goes_on_where_it_would_have_been",
            "services/test_running_timer.py::"
            "test_a_restart_goes_on_at_the_right_time_and_says_how_long_it_was_away",
            "flows/test_passphrase_flow.py::test_after_a_crash_the_show_stands_at_the_same_slide_and_time",
        ),
    ),
    37: Fault(
        words="midnight, and the nights when the clocks change",
        quick=(
            "services/test_room_time.py::test_every_time_of_the_day_is_what_a_second_reckoning_finds",
            "services/test_rehearsal_clock.py::test_real_seconds_pass_in_the_night_when_summer_time_begins",
            "services/test_running_several_days.py::"
            "test_an_evening_that_runs_past_midnight_is_still_the_first_day",
            "domain/test_schedule.py::test_a_day_that_passes_midnight_stays_right",
        ),
    ),
    38: Fault(
        words="no sound device, or unplugged",
        quick=(
            "flows/test_room_promises.py::"
            "test_a_speaker_that_is_unplugged_and_plugged_again_is_noticed_both_times",
            "flows/test_faults_of_the_room.py::test_a_room_without_a_speaker_sees_the_time_run_out",
            "ui/platform/test_sound.py::test_a_device_that_does_not_start_is_let_go_of",
            "test_cli_recovery.py::test_the_check_of_a_computer_tells_what_is_missing_for_a_day",
        ),
    ),
    39: Fault(
        words="the screen saver cannot be kept away",
        quick=(
            "flows/test_room_promises.py::"
            "test_a_computer_without_a_bus_cannot_be_kept_awake_and_that_is_no_fault",
            "flows/test_room_screens.py::"
            "test_a_computer_that_may_sleep_during_the_show_is_said_and_one_that_may_not_is_not",
            "test_cli_recovery.py::test_the_check_of_a_computer_tells_what_is_missing_for_a_day",
        ),
    ),
    40: Fault(
        words="an exception in a slot, in painting, in a thread",
        quick=(
            "flows/test_faults_of_the_room.py::test_a_bug_in_a_slot_is_told_without_anybodys_words",
            "flows/test_faults_of_the_room.py::test_a_bug_while_painting_is_told",
            "flows/test_faults_of_the_room.py::test_a_bug_while_an_area_is_drawn_is_told",
            "flows/test_faults_of_the_room.py::test_a_bug_in_a_thread_is_told_on_the_windows_thread",
            "flows/test_faults_of_the_room.py::test_many_bugs_at_once_are_one_box",
            "flows/test_fault_report.py::test_the_card_of_keys_leads_to_the_fault_report",
        ),
    ),
    41: Fault(
        words="the process crashes",
        quick=(
            "flows/test_bare_machines.py::"
            "test_a_crash_of_the_process_is_told_by_places_and_the_next_start_goes_on",
            "test_logs.py::test_a_crash_is_found_at_the_next_start",
            "services/test_fault_report.py::test_a_crash_is_told_by_places_in_the_code",
            "flows/test_fault_report.py::"
            "test_a_program_that_was_torn_down_says_so_once_and_offers_the_report",
        ),
    ),
    42: Fault(
        words="signal to end, log-out, shut-down",
        quick=(
            "flows/test_merging.py::test_the_window_lives_while_a_merge_erases_and_nobody_else_begins_it",
            "flows/test_two_starts.py::test_a_program_that_is_asked_to_end_leaves_one_whole_file",
            "flows/test_faults_of_the_room.py::test_a_shut_down_saves_what_is_typed_and_asks_nothing",
            "flows/test_windows.py::test_a_shut_down_with_a_full_disk_ends_all_the_same",
            "flows/test_passphrase_flow.py::test_a_program_that_ends_while_it_asks_opens_nothing_more",
            "flows/test_long_acts.py::test_a_program_that_is_ended_meanwhile_ends_when_the_file_is_whole",
        ),
    ),
    43: Fault(
        words="closed while something is unsaved or the show runs",
        quick=(
            "ui/privacy/test_erase_dialog.py::"
            "test_no_window_of_the_program_takes_anything_while_the_file_is_lent",
            "flows/test_windows.py::test_closing_while_the_time_runs_on_the_wall_asks_once",
            "flows/test_windows.py::test_closing_what_cannot_be_saved_asks_and_stays",
            "flows/test_last_keys.py::test_the_last_keys_are_in_the_file_when_the_program_is_closed",
        ),
    ),
    44: Fault(
        words="a deleted object used after its dialog was closed",
        quick=("soak/test_dialogs.py::test_dialogs_that_were_closed_leave_nothing",),
        soak=("soak/test_dialogs.py::test_two_hundred_times_leave_no_more_than_once",),
    ),
    45: Fault(
        words="pasted texts: very long, emoji, control signs, half an emoji",
        quick=(
            "flows/test_odd_texts.py::test_a_pasted_text_goes_through_the_action_schema_to_the_paper",
            "flows/test_odd_texts.py::test_a_pasted_text_goes_through_the_note_pane",
            "domain/test_textfmt.py::test_control_characters_and_lone_surrogates_go",
            "reports/test_office.py::test_any_text_makes_a_word_document_that_opens",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
            "hostile/test_own_folder.py::test_preferences_that_cannot_be_are_their_defaults",
            "hostile/test_own_folder.py::test_choices_of_paper_that_cannot_be_read_are_none",
            "hostile/test_texts.py::test_paper_of_odd_texts_is_drawn_and_holds_nothing_live",
            "hostile/test_texts.py::test_office_files_of_odd_texts_hold_no_formula_and_no_link",
            "hostile/test_texts.py::test_the_data_of_odd_texts_says_them_as_they_are",
            "hostile/test_texts.py::test_what_is_typed_is_cleaned_of_what_cannot_be_seen_or_stored",
        ),
    ),
    46: Fault(
        words="text that looks like markup or a formula",
        quick=(
            "flows/test_odd_texts.py::test_a_pasted_text_goes_through_the_note_pane",
            "reports/test_pdf.py::test_user_text_is_printed_as_it_was_typed",
            "reports/test_office.py::test_excel_gets_texts_and_numbers_and_never_a_formula",
            "ui/projector/test_typesetting.py::test_markup_is_plain_text",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
            "hostile/test_texts.py::test_paper_of_odd_texts_is_drawn_and_holds_nothing_live",
            "hostile/test_texts.py::test_office_files_of_odd_texts_hold_no_formula_and_no_link",
        ),
    ),
    47: Fault(
        words="one output longer than a page",
        quick=(
            "reports/test_whole_documents.py::test_an_overlong_document_is_whole_tagged_and_fit_for_archives",
            "reports/test_flow.py::test_a_heading_stays_with_a_text_that_no_page_can_hold",
            "flows/test_odd_texts.py::test_a_pasted_text_goes_through_the_action_schema_to_the_paper",
        ),
    ),
    48: Fault(
        words="a sign that the typeface lacks",
        quick=(
            "reports/test_pdf.py::test_missing_glyphs_are_told",
            "services/test_exporting.py::test_characters_that_cannot_be_printed_are_told",
            "test_cli.py::test_characters_that_the_typeface_lacks_are_told",
        ),
    ),
    49: Fault(
        words="LibreOffice missing, hanging, crashing",
        quick=(
            "content/test_decks.py::test_words_come_where_libreoffice_fails",
            "content/test_decks.py::test_words_come_where_libreoffice_is_too_slow",
            "content/test_decks.py::test_cancelling_ends_libreoffice_and_all_it_has_started",
            "content/test_decks.py::test_powerpoint_gives_titles_bullets_and_notes_without_libreoffice",
        ),
    ),
    50: Fault(
        words="hostile PDF",
        quick=(
            "content/test_decks.py::test_a_pdf_that_cannot_be_drawn_is_refused",
            "content/test_decks.py::test_the_page_that_is_too_large_is_named",
            "content/test_decks.py::test_a_script_in_a_pdf_never_runs",
            "content/test_decks.py::test_a_picture_bomb_in_a_pdf_costs_bounded_memory",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    51: Fault(
        words="picture bomb",
        quick=(
            "content/test_decks.py::test_a_picture_of_sixty_thousand_pixels_a_side_is_refused_by_name",
            "content/test_pictures.py::test_a_huge_claim_is_read_without_decoding",
            "services/test_client_look.py::test_of_a_logo_nothing_is_kept_but_its_pixels",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
            "reports/test_pdf.py::test_a_logo_of_another_format_is_not_decoded",
            "reports/test_pdf.py::test_a_huge_logo_is_not_decoded",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    52: Fault(
        words="workshop file with triggers, views, virtual tables",
        quick=(
            "store/test_carving.py::test_a_search_that_is_stopped_puts_nothing_more_in_the_tables",
            "store/test_carving.py::test_a_page_has_no_more_rows_than_it_has_room_to_tell_of",
            "store/test_file_store.py::test_a_database_that_is_not_just_ours_is_refused_unchanged",
            "store/test_salvage.py::test_definitions_that_are_not_ours_are_never_used",
            "store/test_migrations.py::test_a_file_without_a_client_is_not_brought_up",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
            "hostile/test_own_folder.py::test_a_library_of_rubbish_stops_neither_its_list_nor_an_erasure",
            "content/test_packages.py::test_a_package_of_millions_of_parts_is_not_read",
            "content/test_packages.py::test_a_title_is_no_longer_than_any_text",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    53: Fault(
        words="package with paths that lead out, or that unpacks to gigabytes",
        quick=(
            "content/test_decks.py::test_parts_that_point_out_of_the_package_are_refused",
            "content/test_decks.py::test_a_package_that_unpacks_to_gigabytes_is_refused",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    54: Fault(
        words="office file with links, macros, a million rows, bad dates",
        quick=(
            "content/test_spreadsheets.py::test_a_row_repeated_a_million_times_is_refused",
            "content/test_spreadsheets.py::test_tags_and_formulas_are_plain_text",
            "content/test_decks.py::test_content_that_lies_elsewhere_is_refused_with_the_slide",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    55: Fault(
        words="list in any encoding, with any separator",
        quick=(
            "content/test_spreadsheets.py::test_encoding_and_separator_are_found",
            "content/test_spreadsheets.py::test_a_big_endian_file_with_a_mark_is_read",
            "hostile/test_files.py::test_crafted_files_are_refused_or_read_without_harm",
            "content/test_spreadsheets.py::"
            "test_empty_lines_beyond_the_most_are_passed_over_and_millions_are_no_list",
            "content/test_spreadsheets.py::test_a_line_of_separators_has_no_cells",
        ),
        soak=("hostile/test_files.py::test_every_crafted_file_and_thousands_of_spoilt_ones",),
    ),
    56: Fault(
        words="merging: edited on both, deleted here and edited there, merged twice, of another workshop",
        quick=(
            "store/test_merging.py::test_of_an_output_written_in_both_no_text_is_lost",
            "store/test_merging.py::test_deleted_here_and_edited_there_is_asked_and_kept_unless_chosen",
            "store/test_merging.py::test_the_same_file_merged_twice_changes_nothing",
            "store/test_merging.py::test_other_files_are_refused",
            "flows/test_merging.py::test_what_both_wrote_stands_side_by_side_and_is_chosen_by_keyboard",
        ),
    ),
    58: Fault(
        words="no printer, or out of reach",
        quick=(
            "ui/paper/test_outputs.py::test_without_a_printer_the_way_is_a_pdf",
            "ui/paper/test_outputs.py::test_a_printer_that_refuses_is_told",
            "ui/platform/test_printer.py::test_this_computer_answers",
        ),
    ),
    59: Fault(
        words="four hours of work with everything on",
        quick=("soak/test_four_hours.py::test_a_few_minutes_with_everything_on_lose_nothing",),
        soak=("soak/test_four_hours.py::test_four_hours_with_everything_on_are_steady",),
    ),
    60: Fault(
        words="odd locale, odd home, very long path, no home",
        quick=(
            "flows/test_bare_machines.py::test_it_runs_in_any_locale",
            "flows/test_bare_machines.py::test_it_runs_in_a_home_with_danish_letters_and_spaces",
            "flows/test_bare_machines.py::test_it_runs_in_a_folder_with_a_very_long_name",
            "flows/test_bare_machines.py::test_it_runs_without_a_home",
            "test_home_folder.py::test_a_user_without_a_home_has_a_folder_all_the_same",
            "services/test_fault_report.py::test_a_system_that_does_not_know_its_user_is_no_trouble",
            "flows/test_pulled_stick.py::"
            "test_a_start_without_the_stick_does_not_forget_which_file_was_worked_in",
            "test_disk.py::test_a_data_folder_that_was_open_to_others_is_closed_and_nobody_elses",
        ),
    ),
    61: Fault(
        words="fresh machine: no fonts, no D-Bus, slow disk",
        quick=("flows/test_bare_machines.py::test_it_writes_in_its_own_fonts_where_there_are_none",),
        soak=(
            "flows/test_bare_machines.py::test_it_starts_on_a_bare_machine_within_five_seconds",
            "flows/test_bare_machines.py::test_it_runs_on_a_slow_disk",
        ),
    ),
    62: Fault(
        words="network there, gone or closed: no difference and no packet",
        quick=(
            "test_no_network.py::test_the_program_starts_and_ends_without_a_network_and_never_asks_for_one",
            "test_no_network.py::test_nothing_that_is_shipped_can_open_a_connexion",
            "test_no_network.py::test_a_connexion_that_python_opens_fails_the_test",
            "ui/platform/test_printer.py::test_no_server_on_a_network_is_asked_for_printers",
        ),
        soak=("test_no_network.py::test_a_day_with_everything_on_sends_no_packet",),
    ),
}
