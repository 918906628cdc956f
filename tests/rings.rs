//! A ring and a chain of 200 collections compile, link and are walked, at the default recursion limit.

use relcore::Collection;
use relcore::meta;

macro_rules! linked {
    ($($name:ident => $next:ident),+) => {$(
        #[derive(Debug, Collection)]
        #[belongs_to($next, as = next)]
        #[has_one($next, as = back, foreign_key = id)]
        struct $name {
            id: i64,
            next_id: i64,
        }
    )+};
}

#[rustfmt::skip]
linked!(
    R0 => R1, R1 => R2, R2 => R3, R3 => R4, R4 => R5, R5 => R6, R6 => R7, R7 => R8, R8 => R9, R9 => R10, R10 =>
    R11, R11 => R12, R12 => R13, R13 => R14, R14 => R15, R15 => R16, R16 => R17, R17 => R18, R18 => R19, R19 =>
    R20, R20 => R21, R21 => R22, R22 => R23, R23 => R24, R24 => R25, R25 => R26, R26 => R27, R27 => R28, R28 =>
    R29, R29 => R30, R30 => R31, R31 => R32, R32 => R33, R33 => R34, R34 => R35, R35 => R36, R36 => R37, R37 =>
    R38, R38 => R39, R39 => R40, R40 => R41, R41 => R42, R42 => R43, R43 => R44, R44 => R45, R45 => R46, R46 =>
    R47, R47 => R48, R48 => R49, R49 => R50, R50 => R51, R51 => R52, R52 => R53, R53 => R54, R54 => R55, R55 =>
    R56, R56 => R57, R57 => R58, R58 => R59, R59 => R60, R60 => R61, R61 => R62, R62 => R63, R63 => R64, R64 =>
    R65, R65 => R66, R66 => R67, R67 => R68, R68 => R69, R69 => R70, R70 => R71, R71 => R72, R72 => R73, R73 =>
    R74, R74 => R75, R75 => R76, R76 => R77, R77 => R78, R78 => R79, R79 => R80, R80 => R81, R81 => R82, R82 =>
    R83, R83 => R84, R84 => R85, R85 => R86, R86 => R87, R87 => R88, R88 => R89, R89 => R90, R90 => R91, R91 =>
    R92, R92 => R93, R93 => R94, R94 => R95, R95 => R96, R96 => R97, R97 => R98, R98 => R99, R99 => R100, R100
    => R101, R101 => R102, R102 => R103, R103 => R104, R104 => R105, R105 => R106, R106 => R107, R107 => R108,
    R108 => R109, R109 => R110, R110 => R111, R111 => R112, R112 => R113, R113 => R114, R114 => R115, R115 =>
    R116, R116 => R117, R117 => R118, R118 => R119, R119 => R120, R120 => R121, R121 => R122, R122 => R123, R123
    => R124, R124 => R125, R125 => R126, R126 => R127, R127 => R128, R128 => R129, R129 => R130, R130 => R131,
    R131 => R132, R132 => R133, R133 => R134, R134 => R135, R135 => R136, R136 => R137, R137 => R138, R138 =>
    R139, R139 => R140, R140 => R141, R141 => R142, R142 => R143, R143 => R144, R144 => R145, R145 => R146, R146
    => R147, R147 => R148, R148 => R149, R149 => R150, R150 => R151, R151 => R152, R152 => R153, R153 => R154,
    R154 => R155, R155 => R156, R156 => R157, R157 => R158, R158 => R159, R159 => R160, R160 => R161, R161 =>
    R162, R162 => R163, R163 => R164, R164 => R165, R165 => R166, R166 => R167, R167 => R168, R168 => R169, R169
    => R170, R170 => R171, R171 => R172, R172 => R173, R173 => R174, R174 => R175, R175 => R176, R176 => R177,
    R177 => R178, R178 => R179, R179 => R180, R180 => R181, R181 => R182, R182 => R183, R183 => R184, R184 =>
    R185, R185 => R186, R186 => R187, R187 => R188, R188 => R189, R189 => R190, R190 => R191, R191 => R192, R192
    => R193, R193 => R194, R194 => R195, R195 => R196, R196 => R197, R197 => R198, R198 => R199, R199 => R0
);

#[rustfmt::skip]
linked!(
    C0 => C1, C1 => C2, C2 => C3, C3 => C4, C4 => C5, C5 => C6, C6 => C7, C7 => C8, C8 => C9, C9 => C10, C10 =>
    C11, C11 => C12, C12 => C13, C13 => C14, C14 => C15, C15 => C16, C16 => C17, C17 => C18, C18 => C19, C19 =>
    C20, C20 => C21, C21 => C22, C22 => C23, C23 => C24, C24 => C25, C25 => C26, C26 => C27, C27 => C28, C28 =>
    C29, C29 => C30, C30 => C31, C31 => C32, C32 => C33, C33 => C34, C34 => C35, C35 => C36, C36 => C37, C37 =>
    C38, C38 => C39, C39 => C40, C40 => C41, C41 => C42, C42 => C43, C43 => C44, C44 => C45, C45 => C46, C46 =>
    C47, C47 => C48, C48 => C49, C49 => C50, C50 => C51, C51 => C52, C52 => C53, C53 => C54, C54 => C55, C55 =>
    C56, C56 => C57, C57 => C58, C58 => C59, C59 => C60, C60 => C61, C61 => C62, C62 => C63, C63 => C64, C64 =>
    C65, C65 => C66, C66 => C67, C67 => C68, C68 => C69, C69 => C70, C70 => C71, C71 => C72, C72 => C73, C73 =>
    C74, C74 => C75, C75 => C76, C76 => C77, C77 => C78, C78 => C79, C79 => C80, C80 => C81, C81 => C82, C82 =>
    C83, C83 => C84, C84 => C85, C85 => C86, C86 => C87, C87 => C88, C88 => C89, C89 => C90, C90 => C91, C91 =>
    C92, C92 => C93, C93 => C94, C94 => C95, C95 => C96, C96 => C97, C97 => C98, C98 => C99, C99 => C100, C100
    => C101, C101 => C102, C102 => C103, C103 => C104, C104 => C105, C105 => C106, C106 => C107, C107 => C108,
    C108 => C109, C109 => C110, C110 => C111, C111 => C112, C112 => C113, C113 => C114, C114 => C115, C115 =>
    C116, C116 => C117, C117 => C118, C118 => C119, C119 => C120, C120 => C121, C121 => C122, C122 => C123, C123
    => C124, C124 => C125, C125 => C126, C126 => C127, C127 => C128, C128 => C129, C129 => C130, C130 => C131,
    C131 => C132, C132 => C133, C133 => C134, C134 => C135, C135 => C136, C136 => C137, C137 => C138, C138 =>
    C139, C139 => C140, C140 => C141, C141 => C142, C142 => C143, C143 => C144, C144 => C145, C145 => C146, C146
    => C147, C147 => C148, C148 => C149, C149 => C150, C150 => C151, C151 => C152, C152 => C153, C153 => C154,
    C154 => C155, C155 => C156, C156 => C157, C157 => C158, C158 => C159, C159 => C160, C160 => C161, C161 =>
    C162, C162 => C163, C163 => C164, C164 => C165, C165 => C166, C166 => C167, C167 => C168, C168 => C169, C169
    => C170, C170 => C171, C171 => C172, C172 => C173, C173 => C174, C174 => C175, C175 => C176, C176 => C177,
    C177 => C178, C178 => C179, C179 => C180, C180 => C181, C181 => C182, C182 => C183, C183 => C184, C184 =>
    C185, C185 => C186, C186 => C187, C187 => C188, C188 => C189, C189 => C190, C190 => C191, C191 => C192, C192
    => C193, C193 => C194, C194 => C195, C195 => C196, C196 => C197, C197 => C198, C198 => C199
);

#[derive(Debug, Collection)]
struct C199 {
    id: i64,
}

/// How many collections there are from this one on, by the first relation of each, until one repeats.
fn walk(start: &'static meta::Collection) -> usize {
    let mut walked = vec![start.path];
    let mut current = start;
    while let Some(relation) = current.relations.first() {
        current = relation.target();
        if walked.contains(&current.path) {
            break;
        }
        walked.push(current.path);
    }
    walked.len()
}

#[test]
fn a_ring_is_walked_once_around() {
    assert_eq!(walk(R7::META), 200);
}

#[test]
fn a_chain_is_walked_to_its_end() {
    assert_eq!(walk(C0::META), 200);
}

#[test]
fn the_ends_of_a_ring_follow_each_other() -> relcore::Result<()> {
    let conn = rusqlite::Connection::open_in_memory().expect("SQLite opens a database in memory");
    conn.execute_batch("CREATE TABLE r0s (id INTEGER, next_id INTEGER); INSERT INTO r0s VALUES (1, 2)")
        .expect("it is SQL");
    assert_eq!(R199 { id: 1, next_id: 1 }.next().one(&conn)?.next_id, 2);
    Ok(())
}
