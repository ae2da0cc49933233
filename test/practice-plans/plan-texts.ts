/*
 * Documents in our own words, in the form such documents have: invented cases, measures and figures.
 */

/** A municipality's committee on the plan of its region; the text names neither. */
export const approvalText = ({
  committee = 'Sundheds- og omsorgsudvalget',
  date = '11-01-2022',
  caseNumber = '22/1001',
  decision = 'Godkendt.',
} = {}): string => `
Godkendelse af Praksisplan for almen praksis

${caseNumber} Åben Sag

Sagsfremstilling

Praksisplanen er godkendt af Praksisplanudvalget og sendes til godkendelse i regionsrådet og de 11 kommuner, før den træder i kraft den 1. marts 2022.

Planen udmønter Sundhedsaftalen 2019-2023 i to temaer:

- Dosispakket medicin og digitalisering: Flere borgere med dosispakket medicin, kortere ventetid på svar
- Lægedækning: Rekruttering af nye læger

Indstilling

Direktøren indstiller, at planen godkendes.

Beslutning i ${committee} den ${date}

${decision}
`;

/** A municipality's action plan with a table and a measure outside it. */
export const actionPlanText = (municipality: string, date = '03-05-2023'): string => `
Handleplan

Lægedækning i ${municipality} Kommune

Dato: ${date}

Forvaltning

Sundhed og Ældre

Sagsnr.:

23/2002

Konkrete tiltag

Skemaet viser, hvad kommunen gør.

Tiltag	Kort beskrivelse
Velkomst til nye læger	<p>To gange årligt inviterer kommunen nye praktiserende læger til en rundvisning.</p>
Rekruttering af læger	<p>Kommunen hjælper med bolig og job til ægtefællen.</p>

Nyhedsbrev til almen praksis

Kommunen sender et nyhedsbrev hver måned.
`;

/** Figures of two periods, in the form Excel saves: semicolons, a decimal comma, an empty cell. */
export const COVERAGE_TEXT = `kommune;periode;praksis;praksis_aabne;kapaciteter;gruppe1_patienter;norm;norm_hjemmel;klinik_regionsklinik;udpegning;udpegning_omraade;udpegning_af;udpegning_fra;udpegning_til
Aalborg;2024-K3;60;12;130,5;200000;1600;Overenskomsten;2;;;;;
Aalborg;2024-K4;61;10;131;201740;1600;Overenskomsten;2;lægedækningstruet;Øst;Regionsrådet;2024-10-01;2025-09-30
Thisted;2024-K4;14;;25;;;;;lægedækningstruet;;;;
København;2024-K4;200;40;420;;;;;;;;;
`;

const LONG_NAME =
  'Støtte rekruttering af alment praktiserende læger i landsdele med få læger, lange afstande, mange ældre borgere og få unge, som ellers måtte undvære en fast læge i årevis';

/** A national proposal with a title and measures as long as titles get. */
export const LONG_PROPOSAL_TEXT = `
Regeringens lægedækningsudspil for praksissektoren i landdistrikter, yderområder, øsamfund og boligområder

Regeringen har et udspil med denne målsætning:

- Flere læger i alle landsdele

Målrettede tiltag

Regeringen vil:

- ${LONG_NAME}. Regeringens målsætning er 25 regionsklinikker.
- ${LONG_NAME} og mere til.
`;
